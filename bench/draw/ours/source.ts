// Where the board of a session without a server comes from: from records at hand, as the other programs have theirs,
// or from a document that is decoded and kept, as the product's own is.
import { applyV1, applyV2, createBoardDoc } from '../../../shared/doc/boardDoc'
import { readBoard } from '../../../shared/doc/readBoard'
import { writeChanges } from '../../../shared/doc/writeChanges'
import { BoardIndex } from '../../../shared/model/board'
import type { Change } from '../../../shared/model/change'
import type { BoardRecord } from '../../../shared/model/record'

export interface Source {
  readonly board: BoardIndex
  /** What the server decides. */
  write(changes: readonly Change[]): void
  /** What the server sends. */
  apply(update: Uint8Array): void
  /** Called after the board has changed. */
  onChange(listener: () => void): void
}

export function fromRecords(records: Iterable<BoardRecord>): Source {
  const board = new BoardIndex(records)
  const listeners: (() => void)[] = []
  return {
    board,
    write(changes) {
      for (const change of changes) if (change.op === 'put') board.put(change.record)
      for (const listener of listeners) listener()
    },
    apply() {
      throw new Error('there is no document to send updates to')
    },
    onChange: (listener) => void listeners.push(listener),
  }
}

export function fromDocument(snapshot: Uint8Array): Source {
  const doc = createBoardDoc()
  applyV2(doc, snapshot, 'start')
  const docBoard = readBoard(doc)
  return {
    board: docBoard.board,
    write: (changes) => doc.transact(() => writeChanges(doc, changes)),
    apply: (update) => applyV1(doc, update, 'remote'),
    onChange: (listener) => void docBoard.onChange(listener),
  }
}
