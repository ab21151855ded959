// The mind map's commands: where nodes go, what is refused, and what comes back.
import { beforeEach, expect, test } from 'vitest'
import { hasCircle } from '../mindmap/ancestry'
import { childrenOf } from '../mindmap/places'
import { BoardIndex } from '../model/board'
import { makeCid } from '../model/id'
import { meetingDefaults } from '../model/meeting'
import { type MindMapNode, mindNodeDefaults } from '../model/mindNode'
import { noteDefaults } from '../model/note'
import { PrivateState } from '../model/private'
import type { Actor, Role } from '../model/role'
import { decide } from './decide'
import type { Command, CommandInput } from './index'
import { parseCommand } from './parse'

let board: BoardIndex
let privateState: PrivateState
let last = ''

beforeEach(() => {
  board = new BoardIndex([{ ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: 1 }])
  privateState = new PrivateState()
})

const id = (name: string) => `node-${name}`.padEnd(10, '_')

function send(input: CommandInput, role: Role = 'recorder', memberId: string = role): string {
  const command = parseCommand({ ...input, cid: makeCid(Date.UTC(2026, 10, 21)) }) as Command
  last = command.cid
  const actor: Actor = { memberId, role, name: memberId, unit: '', scope: 'board' }
  const decision = decide({ board, private: privateState, actor, now: 7 }, command)
  if (!decision.ok) return decision.code
  for (const change of decision.changes) if (change.op === 'put') board.put(change.record)
  privateState.apply(decision.privateChanges)
  return 'ok'
}

function add(name: string, parent: string | null, after?: string | null) {
  const place = after === undefined ? {} : { after: after === null ? null : id(after) }
  const parentId = parent === null ? null : id(parent)
  return send({ t: 'mind.add', id: id(name), parentId, text: name, ...place })
}

const names = (parent: string | null) =>
  childrenOf(board, parent === null ? null : id(parent)).map((node) => node.originalText)
const node = (name: string) => board.get(id(name)) as MindMapNode

test('nodes come last, first, or after a sibling, even after one that is removed by now', () => {
  for (const name of ['a', 'b', 'c']) add(name, null)
  add('first', null, null)
  add('afterA', null, 'a')
  expect(names(null)).toEqual(['first', 'a', 'afterA', 'b', 'c'])
  send({ t: 'mind.remove', ids: [id('b')] })
  add('afterB', null, 'b')
  expect(names(null)).toEqual(['first', 'a', 'afterA', 'afterB', 'c'])
})

test('what hangs on the core question goes to the side that has less, and stays there', () => {
  for (const name of ['a', 'b', 'c', 'd']) add(name, null)
  expect(['a', 'b', 'c', 'd'].map((name) => node(name).side)).toEqual(['right', 'left', 'right', 'left'])
})

test('hundreds of nodes in one place keep their order, and keys stay short', () => {
  add('z', null)
  for (let i = 0; i < 250; i++) add(`n${i}`, null, null)
  expect(names(null)).toEqual([...Array.from({ length: 250 }, (_, i) => `n${249 - i}`), 'z'])
  add('p', 'z')
  for (let i = 0; i < 250; i++) add(`m${i}`, 'z', 'p')
  expect(names('z')).toEqual(['p', ...Array.from({ length: 250 }, (_, i) => `m${249 - i}`)])
  expect(Math.max(...childrenOf(board, id('z')).map(({ order }) => order.length))).toBeLessThan(100)
})

test('a node goes under none of its own branch, and an undo cannot bring it there either', () => {
  add('a', null)
  add('b', 'a')
  add('c', 'b')
  expect(send({ t: 'mind.place', id: id('a'), parentId: id('c') })).toBe('mind_cycle')
  expect(send({ t: 'mind.place', id: id('a'), parentId: id('a') })).toBe('mind_cycle')
  expect(send({ t: 'mind.place', id: id('c'), parentId: null }, 'recorder')).toBe('ok')
  const moved = last
  expect(send({ t: 'mind.place', id: id('b'), parentId: id('c') }, 'tableLead')).toBe('ok')
  expect(send({ t: 'undo', target: moved }, 'recorder')).toBe('undo_changed')
  expect(hasCircle(board, [id('a'), id('b'), id('c')])).toBe(false)
})

test('a removed branch is hidden whole, takes nothing, and comes back whole', () => {
  add('a', null)
  add('b', 'a')
  add('c', 'b')
  send({ t: 'mind.remove', ids: [id('a')] })
  const removal = last
  expect(add('d', 'b')).toBe('removed')
  expect(send({ t: 'mind.place', id: id('c'), parentId: null })).toBe('removed')
  expect(send({ t: 'undo', target: removal })).toBe('ok')
  expect(add('d', 'b')).toBe('ok')
  expect(names('b')).toEqual(['c', 'd'])
})

test('an undo hangs nothing on what was removed meanwhile', () => {
  add('a', null)
  add('b', 'a')
  send({ t: 'mind.place', id: id('b'), parentId: null })
  const moved = last
  send({ t: 'mind.remove', ids: [id('a')] }, 'facilitator')
  expect(send({ t: 'undo', target: moved })).toBe('undo_changed')
  expect(node('b').parentId).toBeNull()
})

test('words are set whole with their versions kept; a quotation is not edited', () => {
  add('a', null)
  send({ t: 'mind.edit', id: id('a'), text: '第二句' })
  send({ t: 'mind.edit', id: id('a'), neutralText: '中性的話' })
  expect(node('a')).toMatchObject({
    originalText: '第二句',
    neutralText: '中性的話',
    versions: [{ text: 'a', at: 7 }],
  })
  send({ t: 'mind.add', id: id('q'), parentId: null, text: '原文', sourced: true })
  expect(send({ t: 'mind.edit', id: id('q'), text: '改' })).toBe('sourced')
  expect(add('answer', 'q')).toBe('ok')
})

test('only who said it answers to the wording, of a node and of a note, anonymous or entered for them', () => {
  const speaker = { memberId: 'minyu', name: '卓敏裕', unit: '' }
  send({ t: 'mind.add', id: id('a'), parentId: null, text: 'a', speaker })
  send({ t: 'mind.edit', id: id('a'), neutralText: '中性' })
  expect(send({ t: 'wording.respond', id: id('a'), text: null }, 'recorder')).toBe('not_yours')
  expect(send({ t: 'wording.respond', id: id('a'), text: '應該這樣' }, 'participant', 'minyu')).toBe('ok')
  expect(node('a').wordingReplies).toEqual([{ wording: '中性', correction: '應該這樣', at: 7 }])

  send(
    { t: 'note.add', id: 'note-anonymous', text: '不具名', category: null, anonymous: true },
    'participant',
    'shy',
  )
  send({ t: 'held.release' }, 'facilitator')
  expect(send({ t: 'wording.respond', id: 'note-anonymous', text: null }, 'participant', 'minyu')).toBe(
    'not_yours',
  )
  expect(send({ t: 'wording.respond', id: 'note-anonymous', text: null }, 'participant', 'shy')).toBe('ok')
  send({ t: 'note.add', id: 'note-entered00', text: '代填', category: null, proxyFor: speaker })
  expect(send({ t: 'wording.respond', id: 'note-entered00', text: null })).toBe('not_yours')
  expect(send({ t: 'wording.respond', id: 'note-entered00', text: null }, 'participant', 'minyu')).toBe('ok')
})

test('a node shows what is there, and a file with a circle is refused whole', () => {
  expect(send({ t: 'mind.add', id: id('a'), parentId: null, noteId: 'note-nowhere' })).toBe('missing')
  const record = (name: string, parent: string): MindMapNode => ({
    ...mindNodeDefaults,
    id: id(name),
    parentId: id(parent),
    createdAt: 1,
    order: 'a0',
    versions: [],
  })
  const note = {
    ...noteDefaults,
    id: 'note-from-file',
    createdAt: 1,
    originalText: '話',
    versions: [],
    pos: [0, 0] as [number, number],
  }
  const records = [note, record('x', 'y'), record('y', 'x')]
  expect(send({ t: 'records.import', records }, 'facilitator')).toBe('mind_cycle')
  expect(board.get(note.id)).toBeUndefined()
})
