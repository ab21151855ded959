/** A thread for one backup, so that a large one does not hold up anybody's notes. */
import { parentPort, workerData } from 'node:worker_threads'
import { copyDatabase } from './copyDatabase'
import { databasePath } from './dataFiles'
import { openedId, type Response, type WorkerStart } from './messages'
import { toStoreError } from './sqliteErrors'

const { dir, file } = workerData as WorkerStart
let response: Response
try {
  copyDatabase(databasePath(dir), file as string)
  response = { id: openedId, ok: true, value: undefined }
} catch (error) {
  const { code, message } = toStoreError(error)
  response = { id: openedId, ok: false, code, message }
}
parentPort?.postMessage(response)
