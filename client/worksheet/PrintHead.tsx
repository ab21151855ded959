// The line that stands over the table on every printed page: which meeting, when, draft or which version, and that it
// binds nobody.

import { sayDay } from '../../shared/i18n/sayDay'
import { columns } from '../../shared/model/category'
import type { Meeting } from '../../shared/model/meeting'
import { useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import { SheetStatus } from './SheetStatus'
import styles from './WorksheetTable.module.css'

export function PrintHead({ meeting }: { meeting: Meeting }) {
  const t = useTranslate()
  const language = useLanguage()
  const { title, date } = meeting
  return (
    <tr className={styles.printOnly}>
      <th colSpan={columns.length + 3}>
        <span className={styles.printTitle}>{title || t('exports.untitled')}</span>
        {date && `　${sayDay(date, language)}`}　<SheetStatus meeting={meeting} />
        <span className={styles.printNotice}>{t('exports.notice')}</span>
      </th>
    </tr>
  )
}
