// The one place that knows the package which reads workbooks: anything that lists sheets and yields rows could stand here.
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'

export interface SheetRow {
  /** Row of the sheet, from 1. */
  line: number
  cells: readonly unknown[]
}

/** Names of a workbook's sheets in order, and which of them people see. */
export async function listSheets(workbook: Uint8Array): Promise<{ name: string; isHidden: boolean }[]> {
  const sheets: { name: string; isHidden: boolean }[] = []
  await readXlsx(workbook, {
    sheets: (info) => {
      sheets.push({ name: info.name, isHidden: Boolean(info.hidden || info.veryHidden) })
      return false
    },
  })
  return sheets
}

export async function* readRows(workbook: Uint8Array, sheet: number): AsyncGenerator<SheetRow> {
  for await (const { index, values } of streamXlsxRows(workbook, { sheet })) {
    yield { line: index + 1, cells: values }
  }
}
