// Marks a row as saying the same as another, or as sharing nothing with it; rows of other tables first.
import { useState } from 'react'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import dialogs from '../actions/dialogs/dialogs.module.css'
import { useTranslate } from '../state/session'
import { matchesSearch } from '../text/matchesSearch'
import { Dialog } from '../ui/Dialog'
import styles from './CompareDialog.module.css'
import { usePerform } from './usePerform'

interface Props {
  rowId: string
  worksheet: Worksheet
  onClose(): void
}

const marks = ['same', 'apart'] as const

export default function CompareDialog({ rowId, worksheet, onClose }: Props) {
  const t = useTranslate()
  const perform = usePerform()
  const [query, setQuery] = useState('')
  const row = worksheet.rows.find(({ id }) => id === rowId)
  if (!row) return null
  const isElsewhere = (other: WorksheetRow) => (other.table?.id === row.table?.id ? 1 : 0)
  const others = worksheet.rows
    .filter(({ id }) => id !== rowId)
    .sort((a, b) => isElsewhere(a) - isElsewhere(b) || a.number - b.number)
    .filter((other) => matchesSearch(query, nameOf(other), other.table?.name ?? '', ...wordsOf(other)))
  const markOf = (id: string) =>
    row.sameAs.some((other) => other.id === id)
      ? 'same'
      : row.apartFrom.some((other) => other.id === id)
        ? 'apart'
        : ''
  return (
    <Dialog title={t('sheet.compareTitle')} open onClose={onClose} look="wide">
      <div className={dialogs.stack}>
        <p className={styles.row}>{nameOf(row)}</p>
        <p className={dialogs.words}>{t('sheet.compareMeans')}</p>
        <input
          type="search"
          className={dialogs.search}
          aria-label={t('sheet.compareFind')}
          placeholder={t('sheet.compareFind')}
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        {others.length === 0 && <p className={dialogs.words}>{t('sheet.compareNone')}</p>}
        <ul className={dialogs.list}>
          {others.map((other) => (
            <li key={other.id} className={styles.other} data-compare={other.id}>
              <span className={styles.words}>
                <span>{nameOf(other)}</span>
                {other.table && <span className={dialogs.detail}>{other.table.name}</span>}
              </span>
              <select
                className={styles.select}
                aria-label={t('sheet.compareWith', { title: nameOf(other) })}
                value={markOf(other.id)}
                onChange={({ target }) => {
                  const mark = marks.find((known) => known === target.value) ?? null
                  void perform(
                    [{ t: 'row.compare', id: rowId, otherId: other.id, mark }],
                    t('sheet.didCompare'),
                  )
                }}
              >
                <option value="">{t('sheet.noMark')}</option>
                {marks.map((mark) => (
                  <option key={mark} value={mark}>
                    {t(`sheet.${mark}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )

  function nameOf({ number, title }: WorksheetRow): string {
    return t('sheet.rowNamed', { number, title: title || t('outline.unnamedRow') })
  }
}

function wordsOf({ cells }: WorksheetRow): string[] {
  return Object.values(cells).flatMap((entries) => entries.map(({ text }) => text))
}
