/** The store's thread: owns the one writing connection, takes requests in order, and commits what has queued up together. */
import { parentPort, workerData } from 'node:worker_threads'
import { StoreFailed } from '../errors'
import { checkDatabase } from './checkDatabase'
import { databasePath } from './dataFiles'
import { lockDataDir } from './dataLock'
import { finishRestore } from './finishRestore'
import { commitGroup, type Job, type Outcome } from './groupCommit'
import { openedId, type Request, type Response, type WorkerStart } from './messages'
import { type Connection, openDatabase } from './openDatabase'
import { isWrite, makeOperations, type Operations } from './operations'
import { runPragma } from './readValue'
import { scrub, scrubIfDue } from './scrub'
import { toStoreError } from './sqliteErrors'

if (!parentPort) throw new StoreFailed('storeWorker runs in a worker thread only')
const port = parentPort

function answer(id: number, outcome: Outcome): void {
  if (outcome.ok) {
    port.postMessage({ id, ok: true, value: outcome.value } satisfies Response, buffersOf(outcome.value))
  } else {
    const { code, message } = toStoreError(outcome.error)
    port.postMessage({ id, ok: false, code, message } satisfies Response)
  }
}

/** A loaded board's bytes are handed over rather than copied: nobody here needs them again. */
function buffersOf(value: unknown): ArrayBuffer[] {
  const loaded = value as Partial<ReturnType<Operations['loadBoard']>>
  const updates = [loaded?.snapshot?.update, ...(loaded?.log ?? []).map((record) => record.update)]
  return updates.flatMap((bytes) => {
    const owned = bytes && bytes.byteLength > 0 && bytes.byteLength === bytes.buffer.byteLength
    return owned ? [bytes.buffer as ArrayBuffer] : []
  })
}

function serve(db: Connection, dir: string, release: () => void): void {
  const operations = makeOperations(db)
  let queue: Request[] = []

  const toJob = ({ id, name, args }: Request): Job => {
    if (name === 'pragma')
      return { writes: false, run: () => runPragma(db, args[0]), settle: (o) => answer(id, o) }
    const operation = operations[name as keyof Operations] as (...values: unknown[]) => unknown
    return {
      writes: isWrite(name as keyof Operations),
      run: () => operation(...args),
      settle: (o) => answer(id, o),
    }
  }

  const drain = (): void => {
    let requests = queue
    queue = []
    while (requests.length > 0) {
      const end = requests.findIndex(({ name }) => name === 'close' || name === 'scrub')
      commitGroup(db, (end < 0 ? requests : requests.slice(0, end)).map(toJob))
      const alone = requests[end]
      if (alone?.name === 'close') {
        close(alone.id)
        return
      }
      if (alone) clean(alone)
      requests = end < 0 ? [] : requests.slice(end + 1)
    }
  }

  /** Between two groups, as a database cannot be rewritten inside a transaction. */
  const clean = ({ id, args }: Request): void => {
    try {
      scrub(db, dir, args[0] as string[])
      answer(id, { ok: true, value: undefined })
    } catch (error) {
      answer(id, { ok: false, error })
    }
  }

  const close = (id: number): void => {
    try {
      // The file alone is then the whole board: easier to copy by hand.
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // A full disk, or a reader: the log stays beside the file, which is just as durable.
    }
    db.close()
    release()
    answer(id, { ok: true, value: undefined })
    port.close()
  }

  port.on('message', (request: Request) => {
    // One commit takes whatever arrived until this turn of the loop ends.
    if (queue.push(request) === 1) setImmediate(drain)
  })
}

function start({ dir }: WorkerStart): void {
  const lock = lockDataDir(dir)
  try {
    finishRestore(dir)
    checkDatabase(databasePath(dir))
    const db = openDatabase(databasePath(dir))
    scrubAtStart(db)
    serve(db, dir, lock.release)
  } catch (error) {
    lock.release()
    throw error
  }
}

/** What cannot be done now (a full disk) is tried again at the next start: the board itself is well. */
function scrubAtStart(db: Connection): void {
  try {
    scrubIfDue(db)
  } catch (error) {
    console.error('erased words could not be cleared from the free space of the database:', String(error))
  }
}

let opened: Outcome
try {
  start(workerData as WorkerStart)
  opened = { ok: true, value: undefined }
} catch (error) {
  opened = { ok: false, error }
}
answer(openedId, opened)
