/** A thread for one backup, so that a large one does not hold up anybody's notes. */
import { parentPort, workerData } from 'node:worker_threads'
import { copyDatabase } from './copyDatabase'
import { databasePath } from './dataFiles'
import { type BackupStart, openedId, type Response } from './messages'
import { toStoreError } from './sqliteErrors'

const { dir, file } = workerData as BackupStart
let response: Response
try {
  copyDatabase(databasePath(dir), file)
  response = { id: openedId, ok: true, value: undefined }
} catch (error) {
  const { code, message } = toStoreError(error)
  response = { id: openedId, ok: false, code, message }
}
parentPort?.postMessage(response)
