/**
 * `npm run delete -- BOARD_ID "TITLE"`: deletes a board for good while the server is stopped; a running one does it by
 * DELETE /api/boards/BOARD_ID. The title has to be the board's own, as a guard against the wrong id.
 */
import { existsSync } from 'node:fs'
import { getMeeting } from '../shared/model/board'
import { readConfig } from './config'
import { rebuildState } from './room/BoardState'
import { runProgram, UsageError } from './runProgram'
import { databasePath } from './store/sqlite/dataFiles'
import { openSqliteStore } from './store/sqlite/SqliteStore'

await runProgram(async () => {
  const [boardId, typed, ...rest] = process.argv.slice(2)
  if (!boardId || rest.length > 0) throw new UsageError('Usage: npm run delete -- BOARD_ID "TITLE"')
  const { dataDir } = readConfig(process.env)
  if (!existsSync(databasePath(dataDir)))
    throw new UsageError(`There is no database in ${dataDir} (DATA_DIR).`)
  // Refuses while a server uses it.
  const store = await openSqliteStore({ dir: dataDir })
  try {
    const loaded = await store.loadBoard(boardId)
    if (!loaded) throw new UsageError(`There is no board ${boardId} in ${dataDir}.`)
    const { title } = getMeeting(rebuildState(loaded).docBoard.board)
    if (typed?.trim() !== title.trim())
      throw new UsageError(
        `Nothing was deleted. To delete this board for good: npm run delete -- ${boardId} "${title}"`,
      )
    await store.deleteBoard(boardId)
    await store.scrub([boardId])
    console.log(`Deleted "${title}" for good. Backups made before may still hold it.`)
  } finally {
    await store.close()
  }
})
