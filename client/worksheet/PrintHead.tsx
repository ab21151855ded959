// The line that stands over the table on every printed page: which meeting, when, draft or which version, and that it
// binds nobody; and when a filter is on, that these are not all rows.

import { sayDay } from '../../shared/i18n/sayDay'
import { columns } from '../../shared/model/category'
import type { Meeting } from '../../shared/model/meeting'
import { useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import { SheetStatus } from './SheetStatus'
import styles from './WorksheetTable.module.css'

interface Props {
  meeting: Meeting
  shown: number
  rows: number
}

export function PrintHead({ meeting, shown, rows }: Props) {
  const t = useTranslate()
  const language = useLanguage()
  const { title, date } = meeting
  return (
    <tr className={styles.printOnly}>
      <th colSpan={columns.length + 3}>
        <span className={styles.printTitle}>{title || t('exports.untitled')}</span>
        {date && `　${sayDay(date, language)}`}　<SheetStatus meeting={meeting} />
        {shown < rows && `　${t('sheet.shown', { shown, rows })}`}
        <span className={styles.printNotice}>{t('exports.notice')}</span>
      </th>
    </tr>
  )
}
