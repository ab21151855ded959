// The outbox and the stored mirror in IndexedDB. Where the browser refuses it (some private windows), memory serves.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { createMemoryStore, type OutboxRow, type OutboxStore, type StoredMirror } from './outboxStore'

interface Schema extends DBSchema {
  outbox: { key: [string, string]; value: OutboxRow; indexes: { byBoard: string } }
  mirrors: { key: string; value: StoredMirror }
}

export async function openIndexedDbStore(): Promise<OutboxStore> {
  try {
    return createStore(await open())
  } catch {
    return createMemoryStore()
  }
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>('consensus-board', 1, {
    upgrade(db) {
      db.createObjectStore('outbox', { keyPath: ['boardId', 'cid'] }).createIndex('byBoard', 'boardId')
      db.createObjectStore('mirrors', { keyPath: 'boardId' })
    },
  })
}

function createStore(db: IDBPDatabase<Schema>): OutboxStore {
  return {
    async write({ boardId, put, remove }) {
      const transaction = db.transaction('outbox', 'readwrite')
      const puts = put.map((row) => transaction.store.put(row))
      const removals = remove.map((cid) => transaction.store.delete([boardId, cid]))
      await Promise.all([...puts, ...removals, transaction.done])
    },
    async list(boardId) {
      const rows = await db.getAllFromIndex('outbox', 'byBoard', boardId)
      return rows.sort((a, b) => a.order - b.order)
    },
    async putMirror(mirror) {
      await db.put('mirrors', mirror)
    },
    async getMirror(boardId) {
      return (await db.get('mirrors', boardId)) ?? null
    },
  }
}
