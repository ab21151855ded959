import { expect, test } from 'vitest'
import { createBoardDoc } from '../../shared/doc/boardDoc'
import { readBoard } from '../../shared/doc/readBoard'
import { rebuildDoc, writeChanges } from '../../shared/doc/writeChanges'
import { noteDefaults, type StickyNote } from '../../shared/model/note'
import { PrivateState } from '../../shared/model/private'
import { type BoardState, needsCompaction } from './BoardState'

const minutes = 60_000

function stateAfterMoves(moves: number): BoardState {
  const doc = createBoardDoc()
  const notes = ['one', 'other'].map(
    (id): StickyNote => ({
      ...noteDefaults,
      id,
      createdAt: 1,
      originalText: '搬來搬去',
      pos: [0, 0],
      versions: [],
    }),
  )
  rebuildDoc(doc, notes)
  // Taken in turns, as pieces of one record that follow each other are one.
  doc.transact(() => {
    for (let move = 0; move < moves; move++)
      writeChanges(doc, [{ op: 'put', record: { ...notes[move % 2]!, pos: [move, 0] } }])
  })
  const row = { id: 'board', epoch: 'e', createdAt: 1 } as BoardState['row']
  const docBoard = readBoard(doc)
  return { row, epoch: 'e', seq: 1, doc, docBoard, private: new PrivateState(true), logLength: 1 }
}

test('a document of overwritten pieces is made anew when nobody can be on the way back, not after a crash', () => {
  const state = stateAfterMoves(25_000)
  expect(needsCompaction(state, 2 * minutes)).toBe(false)
  expect(needsCompaction(state, 20 * minutes)).toBe(true)
  expect(needsCompaction(stateAfterMoves(100), 20 * minutes)).toBe(false)
})
