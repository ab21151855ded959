// The imports' thread: unpacking and reading a large table takes seconds that no one else should wait for. Rows go back
// in portions, so that taking them in holds nobody up either.
import { parentPort } from 'node:worker_threads'
import type { ImportRefusal } from './ImportFormat'
import { readTable, type TableRequest } from './readTable'
import type { Table, TableRow } from './Table'

export interface ToImportThread {
  bytes: Uint8Array
  request: TableRequest
}

export type FromImportThread =
  | { t: 'rows'; rows: TableRow[] }
  | { t: 'table'; table: Table }
  | { t: 'refused'; refusal: ImportRefusal }
  | { t: 'failed'; message: string }

const portion = 500

if (!parentPort) throw new Error('importWorker runs in a worker thread only')
const port = parentPort

port.on('message', ({ bytes, request }: ToImportThread) => {
  readTable(bytes, request).then(send, (error) => tell({ t: 'failed', message: String(error) }))
})

function send(read: Table | ImportRefusal): void {
  if ('ok' in read) {
    tell({ t: 'refused', refusal: read })
    return
  }
  for (let at = 0; at < read.rows.length; at += portion) {
    tell({ t: 'rows', rows: read.rows.slice(at, at + portion) })
  }
  tell({ t: 'table', table: { ...read, rows: [] } })
}

function tell(message: FromImportThread): void {
  port.postMessage(message)
}
