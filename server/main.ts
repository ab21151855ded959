// Composition root: settings, store, server, and an orderly end.
import { setFlagsFromString } from 'node:v8'
import { makeId } from '../shared/model/id'
import { linkRoles } from '../shared/model/role'
import { capabilityLink } from './access/capability'
import { readConfigOrExit } from './config'
import { createBoard } from './createBoard'
import { sampleRecords } from './sample'
import { startServer } from './startServer'
import { StoreError } from './store/errors'
import { openSqliteStore } from './store/sqlite/SqliteStore'

// Collect when the heap has grown by two fifths of what is in use, not when it has doubled or more: a crowd's memory is
// mostly garbage otherwise (docs/decisions/0008-load.md).
setFlagsFromString('--heap-growing-percent=40')

const config = readConfigOrExit()

try {
  await run()
} catch (error) {
  const line = error instanceof StoreError ? error.message : explainAddress(error as NodeJS.ErrnoException)
  if (line === null) throw error
  console.error(line)
  process.exit(1)
}

/** One line about an address that cannot be listened on; null when that is not what went wrong. */
function explainAddress({ code, syscall }: NodeJS.ErrnoException): string | null {
  const address = `${config.host}:${config.port}`
  if (code === 'EADDRINUSE')
    return `PORT: ${address} is in use by another program. Stop that one, or set another PORT.`
  if (code === 'EACCES' && syscall === 'listen')
    return `PORT: this account may not use ${address}. Set a PORT above 1023.`
  const isAddress = syscall === 'listen' || syscall === 'getaddrinfo'
  return isAddress
    ? `HOST: ${address} is no address of this machine (${code}). Set HOST to 0.0.0.0, or leave it out.`
    : null
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
    for (const role of linkRoles)
      console.log(`${role}: ${capabilityLink(server.context.linkBase(), boardId, secrets[role])}`)
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
