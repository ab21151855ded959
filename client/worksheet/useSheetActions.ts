// What single keys do at a place of the table: open its notes, add, link, its menu, move.
import type { KeyboardEvent } from 'react'
import { columns } from '../../shared/model/category'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useDialog } from '../actions/dialogStore'
import { areLockedFor } from '../actions/lockedFor'
import { useSession, useTranslate } from '../state/session'
import { showToast } from '../ui/toast'
import { columnOf } from './gridPlaces'
import { useSheet } from './sheetStore'
import { useMayArrange } from './useMayArrange'
import { useMoveRow } from './useMoveRow'
import { usePerform } from './usePerform'

export function useSheetActions(
  worksheet: Worksheet,
  rows: readonly WorksheetRow[],
): (stop: HTMLElement, event: KeyboardEvent<HTMLElement>) => boolean {
  const t = useTranslate()
  const perform = usePerform()
  const mayArrange = useMayArrange()
  const moveRow = useMoveRow(rows)
  const session = useSession()

  const sayClosed = () => {
    showToast(t('board.lockedMeans'))
    return true
  }
  const moveEntry = (entryId: string, rowId: string, by: -1 | 1): boolean => {
    const next = rows[rows.findIndex(({ id }) => id === rowId) + by]
    if (!next) return true
    const done = t('sheet.dropMove', { row: t('sheet.rowNumber', { row: next.number }) })
    void perform([{ t: 'cluster.assign', entry: { clusterId: entryId }, rowId: next.id }], done)
    return true
  }

  return (stop, { key, altKey, shiftKey, ctrlKey, metaKey }) => {
    const rowId = stop.closest<HTMLElement>('[data-row]')?.dataset.row
    const row = rows.find(({ id }) => id === rowId)
    if (!row || ctrlKey || metaKey) return false
    const entryId = stop.dataset.entry
    const isClosed = areLockedFor(session, [entryId ?? row.id])
    const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
    if (altKey) {
      if (by === 0 || !mayArrange) return false
      if (isClosed) return sayClosed()
      if (entryId) return moveEntry(entryId, row.id, by)
      moveRow(row, by)
      return true
    }
    if (key === ' ') return press(stop, '[data-open]')
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return press(stop, '[data-menu]')
    if (!mayArrange) return false
    if (isClosed && /^(Insert|\+|l)$/i.test(key)) return sayClosed()
    const column = columns[columnOf(stop) - 1]
    if ((key === 'Insert' || key === '+') && column) {
      useSheet.getState().open({ kind: 'fill', rowId: row.id, column })
      return true
    }
    if (key.toLowerCase() === 'l' && entryId && worksheet.entries.has(entryId)) {
      useDialog.getState().open({ kind: 'link', id: entryId })
      return true
    }
    return false
  }
}

function press(stop: HTMLElement, selector: string): boolean {
  const button = stop.querySelector<HTMLElement>(selector)
  button?.click()
  return button !== null
}
