/** Runs the store contract over both stores. */
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StoreFull } from '../../server/store/errors'
import { MemoryStore } from '../../server/store/memory/MemoryStore'
import { openSqliteStore, type SqliteStore } from '../../server/store/sqlite/SqliteStore'
import { describeStore } from './store'

describeStore('memory', async () => {
  let current: MemoryStore | null = null
  return {
    async open() {
      current = current ? current.reopen({}) : new MemoryStore()
      return current
    },
    backupFile: () => 'copy.db',
    openBackup: async (file) => new MemoryStore({}, current?.backups.get(file)),
    async fillDisk(store) {
      ;(store as MemoryStore).hooks.failure = ({ name }) =>
        name === 'append' ? new StoreFull('no space') : null
    },
    async freeDisk(store) {
      ;(store as MemoryStore).hooks.failure = undefined
    },
    async dispose() {},
  }
})

describeStore('sqlite', async () => {
  // A path with spaces and Han, as on many people's machines.
  const root = await mkdtemp(join(tmpdir(), '共識板 store%20-'))
  const dir = join(root, 'data')
  return {
    open: () => openSqliteStore({ dir }),
    backupFile: () => join(root, 'copy.db'),
    async openBackup(file) {
      const copyDir = await mkdtemp(join(root, 'copy-'))
      await rename(file, join(copyDir, 'board.db'))
      const opened = await openSqliteStore({ dir: copyDir })
      return opened
    },
    async fillDisk(store) {
      const pages = await (store as SqliteStore).pragma('page_count')
      await (store as SqliteStore).pragma(`max_page_count = ${pages}`)
    },
    async freeDisk(store) {
      await (store as SqliteStore).pragma('max_page_count = 1000000000')
    },
    dispose: () => rm(root, { recursive: true }),
  }
})
