// What an answer is to: the whole row, or one entry of it; with the words, so that nobody answers from memory.
import { useState } from 'react'
import type { Column } from '../../shared/model/category'
import type { WorksheetEntry, WorksheetRow } from '../../shared/worksheet/types'
import styles from '../actions/dialogs/dialogs.module.css'
import { useTranslate } from '../state/session'
import { Field } from '../ui/Field'

/** What is answered point by point; units and visions are not. */
const answerable: readonly Column[] = ['solution', 'problem', 'risk', 'mitigation']

export function AnsweredEntry({ row, chosen }: { row: WorksheetRow; chosen: string }) {
  const t = useTranslate()
  const [entryId, setEntryId] = useState(chosen)
  const entries = answerable.flatMap((column) => row.cells[column])
  const shown = entries.filter(({ id }) => id === entryId)
  const quoted = entryId === '' ? [...row.cells.problem, ...row.cells.solution] : shown
  return (
    <>
      <Field label={t('sheet.answerWhat')}>
        <select name="entryId" value={entryId} onChange={({ target }) => setEntryId(target.value)}>
          <option value="">{t('sheet.answerRow')}</option>
          {entries.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {`${entry.label}　${shorten(entry.text)}`}
            </option>
          ))}
        </select>
      </Field>
      {quoted.length > 0 && (
        <ul className={styles.quote}>
          {quoted.map((entry: WorksheetEntry) => (
            <li key={entry.id}>
              <strong>{entry.label}</strong> {entry.text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
