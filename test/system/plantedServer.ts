// A server with a bug, for tests of the tests. `answerEarly`: the store says "stored" before it has stored anything.
// `neverSync`: SQLite does not wait for the disk.
import { readConfigOrExit } from '../../server/config'
import { startServer } from '../../server/startServer'
import type { Store } from '../../server/store/Store'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite/SqliteStore'

function answerEarly(store: SqliteStore): Store {
  return Object.create(store, {
    append: {
      value: async (boardId: string, record: Parameters<Store['append']>[1]) => {
        void store.append(boardId, record)
      },
    },
  }) as Store
}

const bug = process.argv[2]
const config = readConfigOrExit()
const store = await openSqliteStore({ dir: config.dataDir })
if (bug === 'neverSync') await store.pragma('synchronous = OFF')
else if (bug !== 'answerEarly') throw new Error(`there is no bug ${bug}`)
const server = await startServer(config, bug === 'answerEarly' ? answerEarly(store) : store)
console.log(`http://localhost:${server.port}`)
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)))
