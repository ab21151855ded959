// All that a row of the table shows, as one text: a row is drawn anew only when this has changed. While somebody types in
// one row, the others rest.
import type { Board } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import type { Worksheet, WorksheetRow } from '../../shared/worksheet/types'

/** `index` is the row's place among the rows shown, `numbers` what each row of the sheet is numbered. */
export function rowSignature(
  worksheet: Worksheet,
  numbers: ReadonlyMap<string, number>,
  rows: readonly WorksheetRow[],
  index: number,
  board: Board,
): string {
  const row = rows[index]
  if (!row) return ''
  const entries = columns.flatMap((column) => row.cells[column])
  // Links may lead to entries of other rows, which are named by their row's number and their label.
  const elsewhere = entries.flatMap((entry) =>
    entry.for.map((id) => {
      const target = worksheet.entries.get(id)
      return target?.rowId === row.id ? '' : `${numbers.get(target?.rowId ?? '')} ${target?.label}`
    }),
  )
  const named = entries.map(({ id }) => {
    const record = board.get(id)
    return record?.kind === 'cluster' && record.title !== ''
  })
  const neighbours = [rows[index - 1]?.id, rows[index + 1]?.id]
  return JSON.stringify([row, elsewhere, named, neighbours, worksheet.tables])
}
