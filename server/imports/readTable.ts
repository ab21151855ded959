// From the bytes of a file that is a table to that table, whichever program wrote it.
import type { Language } from '../../shared/model/meeting'
import { decodeFile } from './decodeFile'
import type { ImportRefusal } from './ImportFormat'
import { readCsv } from './readCsv'
import type { Table } from './Table'

export interface TableRequest {
  kind: 'csv' | 'xlsx'
  language: Language
  /** Of a workbook, from 0. */
  sheet?: number | undefined
}

export async function readTable(bytes: Uint8Array, request: TableRequest): Promise<Table | ImportRefusal> {
  if (request.kind === 'xlsx') {
    // A workbook is read in a thread of its own; the server's own thread, which reads small texts, never loads this.
    const { readXlsx } = await import('./readXlsx')
    return readXlsx(bytes, request)
  }
  const decoded = decodeFile(bytes, request.language, true)
  return 'ok' in decoded ? decoded : readCsv(decoded, request.language)
}
