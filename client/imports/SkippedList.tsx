// What an import leaves out, or left out, and why; each reason once.
import styles from '../actions/dialogs/dialogs.module.css'
import { useTranslate } from '../state/session'
import { groupReasons } from './groupReasons'
import own from './imports.module.css'

const shownReasons = 200

export function SkippedList({ skipped }: { skipped: readonly { line: number; reason: string }[] }) {
  const t = useTranslate()
  return (
    <section className={own.preview}>
      <h3 className={own.heading}>{t('worksheet.skipped', { count: skipped.length })}</h3>
      <ul className={styles.list} data-testid="import-skipped">
        {groupReasons(skipped)
          .slice(0, shownReasons)
          .map(({ lines, reason }) => (
            <li key={reason} className={styles.item}>
              <span className={styles.detail}>{t('worksheet.line', { line: lines })}</span>
              <span>{reason}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
