// Which other rows this one says the same as, and which it shares nothing with: a press leads there.
import type { MessageKey } from '../../shared/i18n/catalogue'
import type { ComparedRow, WorksheetRow } from '../../shared/worksheet/types'
import { focusRecord } from '../actions/focusRecord'
import { useTranslate } from '../state/session'
import styles from './RowMarks.module.css'

export function RowMarks({ row: { sameAs, apartFrom } }: { row: WorksheetRow }) {
  return (
    <>
      <Marks label="sheet.sameAs" rows={sameAs} />
      <Marks label="sheet.apartFrom" rows={apartFrom} />
    </>
  )
}

function Marks({ label, rows }: { label: MessageKey; rows: readonly ComparedRow[] }) {
  const t = useTranslate()
  if (rows.length === 0) return null
  return (
    <p className={styles.marks} data-mark={label}>
      <span className={styles.label}>{t(label)}</span>
      {rows.map(({ id, number, title }) => (
        <button key={id} type="button" className={styles.row} onClick={() => focusRecord(id)}>
          {t('sheet.rowNamed', { number, title: title || t('outline.unnamedRow') })}
        </button>
      ))}
    </p>
  )
}
