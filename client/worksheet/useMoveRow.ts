// Moves a row one place among the rows that are shown; those that a filter hides are passed with it.
import { byOrder, live } from '../../shared/model/board'
import type { WorksheetRow } from '../../shared/worksheet/types'
import { useSession, useTranslate } from '../state/session'
import { orderBeside } from './rowOrder'
import { usePerform } from './usePerform'

export function useMoveRow(shown: readonly WorksheetRow[]): (row: WorksheetRow, by: -1 | 1) => void {
  const t = useTranslate()
  const session = useSession()
  const perform = usePerform()
  return ({ id, title }, by) => {
    const passed = shown[shown.findIndex((row) => row.id === id) + by]
    const all = [...live(session.board(), 'row')].sort(byOrder)
    const order = passed && orderBeside(all, passed.id, by)
    const name = title || t('outline.unnamedRow')
    if (order) void perform([{ t: 'row.edit', id, order }], t('worksheet.didMove', { title: name }))
  }
}
