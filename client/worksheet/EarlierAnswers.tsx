// What an answer said before it was changed, the newest first: nothing of it is lost.
import type { WorksheetResponse } from '../../shared/worksheet/types'
import styles from '../actions/dialogs/dialogs.module.css'
import { useLanguage } from '../state/language'
import { useTranslate } from '../state/session'

export function EarlierAnswers({ versions }: Pick<WorksheetResponse, 'versions'>) {
  const t = useTranslate()
  const language = useLanguage()
  if (versions.length === 0) return null
  const timeOf = (at: number) =>
    new Date(at).toLocaleString(language, {
      ...{ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'Asia/Taipei' },
    })
  return (
    <details>
      <summary className={styles.summary}>{t('sheet.earlier', { count: versions.length })}</summary>
      <ul className={styles.stack}>
        {versions.toReversed().map(({ at, feasibility, owner, text, date, source }) => (
          <li key={`${at}-${text}`} className={styles.quote}>
            <strong>{feasibility ? t(`feasibility.${feasibility}`) : t('exports.unclassified')}</strong>
            {text && <p>{text}</p>}
            <p className={styles.words}>{[owner, date, source].filter(Boolean).join('　')}</p>
            <p className={styles.detail}>{t('sheet.until', { time: timeOf(at) })}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
