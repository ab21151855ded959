// Where commands wait until the server's disk has them. In browsers IndexedDB, shared by all tabs; else memory.
import type { Command } from '../../shared/commands'

export interface OutboxRow {
  cid: string
  boardId: string
  memberId: string
  /** The tab that sends it. */
  tabId: string
  /** Rises with each command of this browser, so that they are sent in the order they were made. */
  order: number
  command: Command
  /** For text.edit: the shared text it was typed on, the text it led to, and what was typed since. */
  text?: { base: string; sent: string; latest: string }
}

/** A board as it was last seen here, so that a page can open without a connection. */
export interface StoredMirror {
  boardId: string
  epoch: string
  update: Uint8Array
  ownedNoteIds: string[]
}

export interface OutboxStore {
  put(row: OutboxRow): Promise<void>
  delete(boardId: string, cid: string): Promise<void>
  /** In the order they were made. */
  list(boardId: string): Promise<OutboxRow[]>
  putMirror(mirror: StoredMirror): Promise<void>
  getMirror(boardId: string): Promise<StoredMirror | null>
}

export function createMemoryStore(): OutboxStore {
  const rows = new Map<string, OutboxRow>()
  const mirrors = new Map<string, StoredMirror>()
  return {
    async put(row) {
      rows.set(row.cid, structuredClone(row))
    },
    async delete(_boardId, cid) {
      rows.delete(cid)
    },
    async list(boardId) {
      return [...rows.values()].filter((row) => row.boardId === boardId).sort((a, b) => a.order - b.order)
    },
    async putMirror(mirror) {
      mirrors.set(mirror.boardId, mirror)
    },
    async getMirror(boardId) {
      return mirrors.get(boardId) ?? null
    },
  }
}
