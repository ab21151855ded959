/**
 * `npm run links -- BOARD_ID`: makes a fresh link for each role of a board whose links were lost, and prints them.
 * Works beside a running server, which reads capabilities from the database at each use. Earlier links stay valid.
 */
import { existsSync } from 'node:fs'
import { linkRoles } from '../shared/model/role'
import { capabilityLink, makeCapability } from './access/capability'
import { readConfig } from './config'
import { runProgram, UsageError } from './runProgram'
import { readVersion } from './store/sqlite/checkDatabase'
import { databasePath } from './store/sqlite/dataFiles'
import { openDatabase } from './store/sqlite/openDatabase'
import { makeOperations } from './store/sqlite/operations'
import { migrations } from './store/sqlite/schema'
import { toStoreError } from './store/sqlite/sqliteErrors'

await runProgram(() => {
  const [boardId, ...rest] = process.argv.slice(2)
  if (!boardId || rest.length > 0) throw new UsageError('Usage: npm run links -- BOARD_ID')
  const { dataDir, port, publicUrl } = readConfig(process.env)
  const path = databasePath(dataDir)
  if (!existsSync(path)) throw new UsageError(`There is no database in ${dataDir} (DATA_DIR).`)
  if (readVersion(path) < migrations.length)
    throw new UsageError(`${path} is of an earlier version. Start the server once, which updates it.`)

  const db = openDatabase(path)
  const operations = makeOperations(db)
  const board = operations.getBoard(boardId)
  if (!board) throw new UsageError(`There is no board ${boardId} in ${dataDir}.`)
  const made = linkRoles.map((role) => makeCapability({ boardId, role, scope: 'board', now: Date.now() }))
  try {
    db.exec('BEGIN IMMEDIATE')
    operations.addCapabilities(made.map(({ row }) => row))
    db.exec('COMMIT')
  } catch (error) {
    // Not committed, so the end of the program undoes it.
    throw toStoreError(error)
  }
  db.close()

  const baseUrl = publicUrl ?? `http://localhost:${port || 4321}`
  const width = Math.max(...linkRoles.map((role) => role.length))
  console.log(`${board.title}\n`)
  for (const { row, secret } of made)
    console.log(`${row.role.padEnd(width)}  ${capabilityLink(baseUrl, boardId, secret)}`)
  console.log('\nEach link is a key: whoever has it has that role.')
})
