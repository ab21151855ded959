// The filter as it stands, with the small table that is chosen for all screens, and the rows that pass it.
import { useDeferredValue, useMemo } from 'react'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'
import { useView } from '../state/view'
import { filterRows, type RowFilter } from './filterRows'
import { useFilter } from './filterStore'

export function useRowFilter(worksheet: Worksheet): { filter: RowFilter; rows: WorksheetRow[] } {
  const tableId = useView((state) => state.tableId)
  const choices = useFilter((state) => state.choices)
  const filter = useMemo(() => ({ ...choices, tableId }), [choices, tableId])
  const sought = useDeferredValue(filter)
  const rows = useMemo(() => filterRows(worksheet.rows, sought), [worksheet, sought])
  return { filter, rows }
}
