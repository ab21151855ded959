// Where commands wait until the server's disk has them. In browsers IndexedDB, shared by all tabs; else memory.
import type { Command } from '../../shared/commands'
import type { RefusalCode } from '../../shared/commands/refusal'
import type { Mine } from '../../shared/protocol/mine'

/** Of a live text: what it was typed on, what this command leads to, and the text as typed since. */
export interface TypedText {
  base: string
  sent: string
  latest: string
}

export interface OutboxRow {
  cid: string
  boardId: string
  memberId: string
  /** The tab that sends it. */
  tabId: string
  /** Rises with each command of this browser, so that they are sent in the order they were made. */
  order: number
  command: Command
  text?: TypedText
  /** Set when it was not carried out: it waits for its person to read why, not for the server. */
  refused?: { code: RefusalCode; params: { [name: string]: string | number } }
}

/** A board as it was last seen here, so that a page can open without a connection. */
export interface StoredMirror {
  boardId: string
  epoch: string
  update: Uint8Array
  /** What has come after `update`. */
  later?: Uint8Array[]
  /** What only this member was told. */
  mine?: Mine
}

/** What changes in the outbox together: a page that dies leaves all of it behind or nothing. */
export interface OutboxWrite {
  boardId: string
  put: readonly OutboxRow[]
  /** Command ids. */
  remove: readonly string[]
}

export interface OutboxStore {
  /** Writes take effect in the order they were made. */
  write(change: OutboxWrite): Promise<void>
  /** In the order they were made. */
  list(boardId: string): Promise<OutboxRow[]>
  putMirror(mirror: StoredMirror): Promise<void>
  getMirror(boardId: string): Promise<StoredMirror | null>
}

export function createMemoryStore(): OutboxStore {
  const rows = new Map<string, OutboxRow>()
  const mirrors = new Map<string, StoredMirror>()
  return {
    async write({ put, remove }) {
      for (const row of put) rows.set(row.cid, structuredClone(row))
      for (const cid of remove) rows.delete(cid)
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
