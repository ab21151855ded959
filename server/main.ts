// Composition root: settings, store, server, and an orderly end.
import { makeId } from '../shared/model/id'
import { roles } from '../shared/model/role'
import { capabilityLink } from './access/capability'
import { readConfigOrExit } from './config'
import { createBoard } from './createBoard'
import { sampleRecords } from './sample'
import { startServer } from './startServer'
import { openSqliteStore } from './store/sqlite/SqliteStore'
import { StoreError } from './store/errors'

const config = readConfigOrExit()

try {
  await run()
} catch (error) {
  if (!(error instanceof StoreError) && (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
  console.error((error as Error).message)
  process.exit(1)
}

async function run(): Promise<void> {
  const store = await openSqliteStore({
    dir: config.dataDir,
    onCrash: (error) => {
      // Without its store the server can promise nothing: end, and let whoever runs it start it again.
      console.error(`The store stopped: ${error.message}`)
      process.exit(1)
    },
  })
  const server = await startServer(config, store)
  console.log(`共識板 Consensus Board: http://localhost:${server.port}`)
  if (process.argv.includes('--sample')) {
    const { boardId, secrets } = await createBoard(store, {}, sampleRecords(Date.now(), makeId), Date.now())
    for (const role of roles) console.log(`${role}: ${capabilityLink(server.context.linkBase(), boardId, secrets[role])}`)
  }
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server.stop()
    await store.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
