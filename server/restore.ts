/**
 * `npm run restore -- FILE`: puts a backup in the place of the present database, which is kept beside it. Every
 * board gets a new epoch: a browser that has seen more than the backup holds then starts again from the server's
 * state, instead of taking two histories for one.
 */
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeId } from './access/capability'
import { readConfig } from './config'
import { runProgram, UsageError } from './runProgram'
import { checkPages, readVersion } from './store/sqlite/checkDatabase'
import { databasePath, shmPath, sizeOf, syncFolderOf, syncPath, walPath } from './store/sqlite/dataFiles'
import { lockDataDir } from './store/sqlite/dataLock'
import { finishRestore, restoringPath } from './store/sqlite/finishRestore'
import { openDatabase } from './store/sqlite/openDatabase'

function removeDatabase(path: string): void {
  for (const each of [path, walPath(path), shmPath(path), `${path}-journal`]) rmSync(each, { force: true })
}

/** A checked, up-to-date copy in one file, with new epochs. Returns how many boards it holds. */
function prepare(file: string, copy: string): number {
  readVersion(file)
  removeDatabase(copy)
  copyFileSync(file, copy)
  // A DATA_DIR copied by hand may come with writes that were not folded in yet.
  if (sizeOf(walPath(file)) > 0) copyFileSync(walPath(file), walPath(copy))
  checkPages(copy, file)
  const db = openDatabase(copy)
  const boards = db.prepare('SELECT rowid AS n FROM board').all() as { n: number }[]
  const setEpoch = db.prepare('UPDATE board SET epoch = ? WHERE rowid = ?')
  db.exec('BEGIN IMMEDIATE')
  for (const { n } of boards) setEpoch.run(makeId(), n)
  // Out of the write-ahead log: the copy is moved as a single file.
  db.exec('COMMIT; PRAGMA journal_mode = DELETE')
  db.close()
  syncPath(copy)
  return boards.length
}

await runProgram(() => {
  const [name, ...rest] = process.argv.slice(2)
  if (!name || rest.length > 0) throw new UsageError('Usage: npm run restore -- FILE')
  const file = resolve(process.env['INIT_CWD'] ?? '.', name)
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(`There is no file ${file}.`)
  const { dataDir } = readConfig(process.env)
  const lock = lockDataDir(dataDir)
  try {
    finishRestore(dataDir)
    const copy = `${databasePath(dataDir)}.incoming`
    try {
      const boards = prepare(file, copy)
      // From here on the next start finishes what a power cut may leave undone.
      renameSync(copy, restoringPath(dataDir, new Date().toISOString().replaceAll(/[:.]/g, '-')))
      syncFolderOf(copy)
      const aside = finishRestore(dataDir)
      console.log(`Restored ${boards} ${boards === 1 ? 'board' : 'boards'} from ${file} to ${dataDir}.`)
      if (aside) console.log(`What was there before is kept as ${aside}.`)
    } finally {
      removeDatabase(copy)
    }
  } finally {
    lock.release()
  }
})
