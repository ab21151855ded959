// Reads the formats of offices back into the rows of the worksheet.
import { readDocx } from './readDocx'
import { readOds } from './readOds'
import { readOdt } from './readOdt'
import { readXlsx } from './readXlsx'
import { rowsOfBook } from './rowsOfBook'
import { rowsOfPrinted } from './rowsOfPrinted'
import type { PlacedRow } from './SheetLayout'

export const officeReaders: Readonly<Record<string, (file: string | Uint8Array) => PlacedRow[]>> = {
  xlsx: (file) => rowsOfBook(readXlsx(file)),
  ods: (file) => rowsOfBook(readOds(file)),
  odt: (file) => rowsOfPrinted(readOdt(file)),
  docx: (file) => rowsOfPrinted(readDocx(file)),
}
export const officeFormats = Object.keys(officeReaders)
