// A board in memory, rebuilt from the log: the document, the board it holds, the private state, and where the log ends.
import {
  applyV1,
  applyV2,
  type BoardDoc,
  clientIdCount,
  createBoardDoc,
  encodeV2,
  metaOf,
  pieceCount,
} from '../../shared/doc/boardDoc'
import { type DocBoard, readBoard } from '../../shared/doc/readBoard'
import { rebuildDoc } from '../../shared/doc/writeChanges'
import type { PrivateChange } from '../../shared/model/change'
import { fillFields, lacksFields, readRecord, recordVersion } from '../../shared/model/migrations'
import { PrivateState, type StoredPrivate } from '../../shared/model/private'
import type { BoardRecord } from '../../shared/model/record'
import type { BoardRow, LoadedBoard, Snapshot } from '../store/Store'

export interface BoardState {
  row: BoardRow
  epoch: string
  /** The last record of the log that is in here. */
  seq: number
  doc: BoardDoc
  docBoard: DocBoard
  private: PrivateState
  /** Log records since the stored snapshot. */
  logLength: number
}

/** Yjs client ids after which a board is worth rebuilding: each one costs time at every transaction. */
const maxClientIds = 100

export function rebuildState(loaded: LoadedBoard): BoardState {
  const doc = createBoardDoc()
  let privateState = new PrivateState(true)
  let seq = 0
  if (loaded.snapshot) {
    applyV2(doc, loaded.snapshot.update, 'store')
    privateState = PrivateState.from(JSON.parse(loaded.snapshot.private) as StoredPrivate)
    seq = loaded.snapshot.seq
  }
  for (const record of loaded.log) {
    if (record.update) applyV1(doc, record.update, 'store')
    if (record.private) privateState.apply(JSON.parse(record.private) as PrivateChange[])
    seq = record.seq
  }
  for (const [id, held] of privateState.held)
    if (lacksFields(held.record)) privateState.held.set(id, { ...held, record: fillFields(held.record) })
  return {
    row: loaded.board,
    epoch: loaded.board.epoch,
    seq,
    doc,
    docBoard: readBoard(doc),
    private: privateState,
    logLength: loaded.log.length,
  }
}

export function snapshotOf(state: BoardState): Snapshot {
  return {
    seq: state.seq,
    epoch: state.epoch,
    update: encodeV2(state.doc),
    private: JSON.stringify(state.private),
  }
}

/** A document of more pieces than this, most of them of what was overwritten, is worth rebuilding too. */
const manyPieces = 20_000
const piecesPerRecord = 4
/** After so long, in ms, nobody is on the way back whose mirror would have to start anew for speed alone. */
const quietMs = 10 * 60_000

/** `idleMs`: since the last change. */
export function needsCompaction(state: BoardState, idleMs: number, compactAfterIds = maxClientIds): boolean {
  if (clientIdCount(state.doc) > compactAfterIds || isOutdated(state)) return true
  return idleMs > quietMs && isMostlyPast(state)
}

function isMostlyPast({ doc, docBoard }: BoardState): boolean {
  const pieces = pieceCount(doc)
  if (pieces < manyPieces) return false
  let records = 0
  for (const _ of docBoard.board.all()) records++
  return pieces > piecesPerRecord * records
}

/** Whether an earlier version wrote any of its records: then one may lack what everything else counts on. */
function isOutdated({ doc, docBoard }: BoardState): boolean {
  if (versionOf(doc) < recordVersion) return true
  for (const record of docBoard.board.all()) if (lacksFields(record)) return true
  return false
}

const versionOf = (doc: BoardDoc): number => metaOf(doc).get('recordVersion') ?? recordVersion

/** The same board in a new document and a new epoch: no deleted text, one client id, records of today's version. */
export function compactState(state: BoardState, epoch: string): BoardState {
  const version = versionOf(state.doc)
  const renew = isOutdated(state)
  // One that cannot be read as today's keeps what it holds: nothing that was said is dropped.
  const records = [...state.docBoard.board.all()].map((stored) =>
    renew ? (readRecord(stored, version) ?? fillFields(stored)) : stored,
  )
  return renewState(state, records, epoch)
}

/** These records as the board, in a new document and a new epoch; the state that was is left as it is. */
export function renewState(state: BoardState, records: readonly BoardRecord[], epoch: string): BoardState {
  const doc = createBoardDoc()
  rebuildDoc(doc, records)
  return { ...state, row: { ...state.row, epoch }, epoch, doc, docBoard: readBoard(doc), logLength: 0 }
}
