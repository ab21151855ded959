// The small tables to choose from, one's own marked, and which one the screens show: the same choice on all of them.
import { useEffect } from 'react'
import { byOrder, live } from '../../shared/model/board'
import { useBoard, useTranslate } from '../state/session'
import { useView } from '../state/view'
import { useOwnTable } from './ownTable'

export function useTableChoice() {
  const t = useTranslate()
  const own = useOwnTable()
  const tables = [...live(useBoard(), 'table')]
    .sort(byOrder)
    .map(({ id, name }) => ({ id, name: id === own ? t('outline.ownTable', { table: name }) : name }))
  const chosen = useView((state) => state.tableId)
  const showTable = useView((state) => state.showTable)
  const isGone = chosen !== null && !tables.some(({ id }) => id === chosen)
  useEffect(() => {
    if (isGone) showTable(null)
  }, [isGone, showTable])
  return { tables, tableId: chosen, showTable }
}
