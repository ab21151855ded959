// Only the main branches of a large map stand open, for this person alone, but never where they work.
import { beforeEach, expect, it } from 'vitest'
import { BoardIndex } from '../../shared/model/board'
import { meetingDefaults } from '../../shared/model/meeting'
import { type MindMapNode, mindNodeDefaults } from '../../shared/model/mindNode'
import { resetMind, useMind } from './mindStore'
import { canFoldHere, foldingOf, keepOpen, toggleHere } from './overview'

const node = (id: string, parentId: string | null, fields: Partial<MindMapNode> = {}): MindMapNode => ({
  ...{ ...mindNodeDefaults, createdAt: 1, order: 'a0', versions: [], wordingReplies: [] },
  ...{ id, parentId, ...fields },
})
const first = node('first', null)
const second = node('second', null)
const board = new BoardIndex([
  { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: 1 },
  ...[first, second, node('leaf', 'first'), node('deep', 'leaf')],
])
const folded = () => [first, second].filter((each) => foldingOf(board)(each, 1)).map(({ id }) => id)

beforeEach(() => {
  resetMind()
  useMind.setState({ overview: true })
})

it('folds what hangs on the core question, and nothing where all is shown', () => {
  expect(folded()).toEqual(['first', 'second'])
  expect(foldingOf(board)(node('leaf', 'first'), 2)).toBe(false)
  useMind.setState({ overview: false })
  expect(folded()).toEqual([])
  expect(canFoldHere(first)).toBe(false)
})

it('opens by one press and folds again; what everybody has folded is not its own', () => {
  expect(toggleHere(first)).toBe(true)
  expect(folded()).toEqual(['second'])
  expect(toggleHere(first)).toBe(true)
  expect(folded()).toEqual(['first', 'second'])
  expect(toggleHere(node('third', null, { folded: true }))).toBe(false)
})

it('is open where one is, and stays so when one goes on', () => {
  useMind.setState({ selected: 'deep' })
  expect(folded()).toEqual(['second'])
  keepOpen(board, 'deep')
  useMind.setState({ selected: 'second' })
  expect(folded()).toEqual(['second'])
  const draft = { id: 'new', parentId: 'second', category: null, stage: '', speaker: null }
  useMind.setState({ selected: 'new', writing: { what: 'draft', draft } })
  expect(folded()).toEqual([])
})
