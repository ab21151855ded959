// Reading the tree and what its nodes show.
import { expect, test } from 'vitest'
import { BoardIndex } from '../model/board'
import { type MindMapNode, mindNodeDefaults } from '../model/mindNode'
import { noteDefaults, type StickyNote } from '../model/note'
import { utteranceDefaults } from '../model/utterance'
import { neutralKey, readNode, shownWords } from './nodeContent'
import { branchOf, pathTo, readTree } from './tree'

const base = { createdAt: 1, versions: [] }
function node(id: string, parentId: string | null, more: Partial<MindMapNode> = {}): MindMapNode {
  return { ...mindNodeDefaults, ...base, originalText: id, order: 'a0', ...more, id, parentId }
}
const note: StickyNote = {
  ...noteDefaults,
  ...base,
  id: 'note',
  originalText: '便利貼的話',
  category: 'risk',
  author: { memberId: 'm', name: '卓敏裕', unit: '財政資訊中心' },
  pos: [0, 0],
}
const ids = (nodes: readonly MindMapNode[]) => nodes.map(({ id }) => id)

test('parents come before children, siblings in order; what is removed, lost or in a circle is not there', () => {
  const board = new BoardIndex([
    node('b', null, { order: 'a1' }),
    node('a', null),
    node('a2', 'a', { order: 'a1' }),
    node('a1', 'a'),
    node('a11', 'a1'),
    node('gone', null, { removedAt: 5 }),
    node('hidden', 'gone'),
    node('orphan', 'nowhere'),
    node('x', 'y'),
    node('y', 'x'),
  ])
  const tree = readTree(board)
  expect(ids(tree.nodes)).toEqual(['a', 'a1', 'a11', 'a2', 'b'])
  expect(tree.nodes.map(({ id }) => tree.depthOf(id))).toEqual([1, 2, 3, 2, 1])
  expect(ids(branchOf(tree, 'a'))).toEqual(['a', 'a1', 'a11', 'a2'])
  expect(ids(pathTo(tree, 'a11'))).toEqual(['a', 'a1', 'a11'])
})

test('a tree ten thousand deep is read like any other', () => {
  const board = new BoardIndex()
  for (let i = 0; i < 10_000; i++) board.put(node(`n${i}`, i === 0 ? null : `n${i - 1}`))
  expect(readTree(board).depthOf('n9999')).toBe(10_000)
})

test('a node that shows a note reads it: reworded and recategorised there, it is so here', () => {
  const board = new BoardIndex([
    note,
    node('n', null, { noteId: 'note', originalText: '', category: 'fact' }),
  ])
  const read = () => readNode(board, board.get('n') as MindMapNode)
  expect(read()).toMatchObject({
    from: 'note',
    homeId: 'note',
    category: 'risk',
    speaker: { name: '卓敏裕' },
  })
  board.put({ ...note, category: 'solution', neutralText: '中性的話' })
  expect(shownWords(read())).toBe('中性的話')
  expect(read().category).toBe('solution')
  expect(neutralKey(read())).toBe('note.neutralText')
})

test('a node of a speech shows its own words of it, or the whole of it', () => {
  const utterance = {
    ...utteranceDefaults,
    id: 'u',
    createdAt: 1,
    order: 'a0',
    speaker: '唐鳳',
    text: '整段話',
  }
  const board = new BoardIndex([utterance])
  const whole = readNode(board, node('n', null, { utteranceId: 'u', originalText: '' }))
  expect(whole).toMatchObject({
    from: 'utterance',
    originalText: '整段話',
    speaker: { name: '唐鳳' },
    sourced: true,
  })
  const part = readNode(board, node('n', null, { utteranceId: 'u', originalText: '整段' }))
  expect(part).toMatchObject({ from: 'mindNode', originalText: '整段', sourced: false })
})
