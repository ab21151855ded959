// The worksheet (概念發展單) of a board: what it says of itself, the table, and what is in no row yet.
import { exports } from '../../shared/i18n/areas/exports'
import { sheet } from '../../shared/i18n/areas/sheet'
import { worksheet } from '../../shared/i18n/areas/worksheet'
import { ActionDialogs } from '../actions/ActionDialogs'
import { BesideSide } from '../side/BesideSide'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import { useView } from '../state/view'
import { TopBar } from '../topbar/TopBar'
import { EmptyState } from '../ui/EmptyState'
import { AddRowButton } from './AddRowButton'
import { DragHint } from './DragHint'
import { FilterBar } from './FilterBar'
import { isFiltered, noFilter } from './filterRows'
import { SheetHead } from './SheetHead'
import { Sheets } from './Sheets'
import { Unassigned } from './Unassigned'
import { useMayArrange } from './useMayArrange'
import { useRowFilter } from './useRowFilter'
import { useUndoKeys } from './useUndoKeys'
import { useWorksheet } from './useWorksheet'
import styles from './WorksheetScreen.module.css'
import { WorksheetTable } from './WorksheetTable'

// Only this screen says them.
for (const area of [exports, sheet, worksheet]) addMessages(area)

export default function WorksheetScreen() {
  const t = useTranslate()
  const worksheet = useWorksheet()
  const mayArrange = useMayArrange()
  const tableId = useView((state) => state.tableId)
  useUndoKeys()
  const { filter, rows } = useRowFilter(worksheet)
  const isMore = isFiltered({ ...filter, tableId: noFilter.tableId })
  return (
    <>
      <TopBar />
      <BesideSide>
        <main className={styles.screen}>
          <SheetHead worksheet={worksheet} />
          {worksheet.rows.length > 0 && (
            <FilterBar worksheet={worksheet} filter={filter} shown={rows.length} />
          )}
          <WorksheetTable worksheet={worksheet} rows={rows} />
          {rows.length === 0 && isMore && (
            <EmptyState title={t('sheet.nothingPasses')}>{t('sheet.nothingPassesHint')}</EmptyState>
          )}
          {rows.length === 0 && !isMore && (
            <EmptyState title={t(tableId === null ? 'worksheet.noRows' : 'worksheet.noRowsOfTable')}>
              {t(mayArrange ? 'worksheet.noRowsHint' : 'worksheet.noRowsWait')}
            </EmptyState>
          )}
          {mayArrange && <AddRowButton />}
          <Unassigned worksheet={worksheet} />
        </main>
      </BesideSide>
      <DragHint />
      <Sheets worksheet={worksheet} />
      <ActionDialogs />
    </>
  )
}
