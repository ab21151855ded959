// The shared document: `records`, id → one JSON value, and `texts`, key → Y.Text for wording typed live.
import * as Y from 'yjs'
import type { BoardRecord } from '../model/record'

export type BoardDoc = Y.Doc

/** A document without a past. Garbage collection drops deleted text. */
export function createBoardDoc(): BoardDoc {
  return new Y.Doc({ gc: true })
}

export function recordsOf(doc: BoardDoc): Y.Map<BoardRecord> {
  return doc.getMap<BoardRecord>('records')
}

export function textsOf(doc: BoardDoc): Y.Map<Y.Text> {
  return doc.getMap<Y.Text>('texts')
}

/** Facts about the document itself: `recordVersion`, the version of every record in it; `deletions`, see `transact`. */
export function metaOf(doc: BoardDoc): Y.Map<number> {
  return doc.getMap<number>('meta')
}

/** How many Yjs client ids this document has ever seen: each costs time at every transaction. */
export function clientIdCount(doc: BoardDoc): number {
  return doc.store.clients.size
}

/** How many pieces the document is made of, those included that only say that something was there. */
export function pieceCount(doc: BoardDoc): number {
  let count = 0
  for (const structs of doc.store.clients.values()) count += structs.length
  return count
}

export function encodeV1(doc: BoardDoc, since?: Uint8Array): Uint8Array {
  return Y.encodeStateAsUpdate(doc, since)
}

/** The denser encoding, for snapshots. Decode only bytes that our own server wrote. */
export function encodeV2(doc: BoardDoc): Uint8Array {
  return Y.encodeStateAsUpdateV2(doc)
}

export function applyV1(doc: BoardDoc, update: Uint8Array, origin: unknown): void {
  Y.applyUpdate(doc, update, origin)
}

export function applyV2(doc: BoardDoc, update: Uint8Array, origin: unknown): void {
  Y.applyUpdateV2(doc, update, origin)
}

export function stateVectorOf(doc: BoardDoc): Uint8Array {
  return Y.encodeStateVector(doc)
}

/** Whether a state vector that a client sent claims anything that this document does not have. Throws on garbage. */
export function isAhead(doc: BoardDoc, stateVector: Uint8Array): boolean {
  const ours = Y.decodeStateVector(Y.encodeStateVector(doc))
  for (const [client, clock] of Y.decodeStateVector(stateVector))
    if (clock > (ours.get(client) ?? 0)) return true
  return false
}

/** Whether a state vector says "I have nothing". Throws on garbage. */
export function isEmptyVector(stateVector: Uint8Array): boolean {
  return Y.decodeStateVector(stateVector).size === 0
}

/**
 * Runs `write` as one transaction and returns its update; null when nothing was written. What only deletes writes a mark
 * as well: state vectors do not count deletions, and a mirror that holds one which the server has lost (its disk lied,
 * say) would pass for equal for ever.
 */
export function transact(doc: BoardDoc, origin: unknown, write: () => void): Uint8Array | null {
  let update: Uint8Array | null = null
  const capture = (bytes: Uint8Array) => {
    update = bytes
  }
  doc.on('update', capture)
  try {
    doc.transact((transaction) => {
      const before = Y.getState(doc.store, doc.clientID)
      write()
      const onlyDeletes = Y.getState(doc.store, doc.clientID) === before
      if (onlyDeletes && transaction.deleteSet.clients.size > 0)
        metaOf(doc).set('deletions', (metaOf(doc).get('deletions') ?? 0) + 1)
    }, origin)
  } finally {
    doc.off('update', capture)
  }
  return update
}
