// Draft, or which version and since when, in words.
import type { Meeting } from '../../shared/model/meeting'
import { useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import styles from './SheetHead.module.css'

export function SheetStatus({ meeting }: { meeting: Meeting }) {
  const t = useTranslate()
  const language = useLanguage()
  const { finishedAt, version } = meeting
  if (finishedAt === null) return <span className={styles.draft}>{t('worksheet.draft')}</span>
  // The exports' clock, so that screen and file say the same wherever the reader is.
  const time = new Date(finishedAt).toLocaleString(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'Asia/Taipei',
  })
  return <span className={styles.finished}>{t('worksheet.finished', { version, time })}</span>
}
