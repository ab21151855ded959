// How this program is running: from its sources through tsx, or as scripts/lib/buildProduct.mjs built it, in a fraction
// of the time and memory. Where its files are then, and how its threads start.
import { Worker, type WorkerOptions } from 'node:worker_threads'

const isBuilt = import.meta.url.endsWith('.js')

/** The project's folder. Built files are all in dist/server. */
export const root = new URL(isBuilt ? '../../' : '../', import.meta.url)

/** The files that threads run, below server, without `.ts`. */
export type ThreadProgram =
  | 'store/sqlite/storeWorker'
  | 'store/sqlite/backupWorker'
  | 'exports/exportWorker'
  | 'pictures/pictureWorker'
  | 'imports/importWorker'
  | 'history/historyWorker'
  | `../test/${string}`

export function startThread(
  program: ThreadProgram,
  options: WorkerOptions & { workerData?: object } = {},
): Worker {
  if (isBuilt) return new Worker(new URL(`dist/server/${program.split('/').pop()}.js`, root), options)
  const source = new URL(`server/${program}.ts`, root).href
  const workerData = { ...options.workerData, program: source }
  return new Worker(new URL('server/threads/thread.mjs', root), { ...options, workerData })
}
