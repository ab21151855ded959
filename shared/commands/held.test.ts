// What is held back: who sees it, what may be done to it, and how it comes out.
import { beforeEach, expect, test } from 'vitest'
import { Desk } from '../../test/harness/Desk'
import { getLive, getMeeting, live } from '../model/board'
import type { StickyNote } from '../model/note'
import type { Actor, Role } from '../model/role'

let desk: Desk
const step = 'step-writing'

beforeEach(() => {
  desk = new Desk()
})

const person = (name: string, role: Role = 'participant'): Actor => desk.actor(role, name)
const ok = expect.objectContaining({ ok: true })
const refused = (code: string) => expect.objectContaining({ ok: false, code })
const notes = (): StickyNote[] => [...live(desk.board, 'note')]

function writeInPrivate(): void {
  expect(desk.run({ t: 'step.add', id: step, title: '釐清困難', activity: 'privateWriting' })).toEqual(ok)
  expect(desk.run({ t: 'step.run', id: step, state: 'open' })).toEqual(ok)
}

function add(
  name: string,
  anonymous = false,
  category: string | null = 'problem',
  extra: object = {},
): string {
  const id = desk.id('note')
  const command = { t: 'note.add', id, text: `${name}的話`, category, anonymous, ...extra }
  expect(desk.run(command, person(name))).toEqual(ok)
  return id
}

test('private writing: nothing reaches the board before the reveal, and then all of it', () => {
  writeInPrivate()
  const ids = [add('甲'), add('乙', true), add('甲', false, 'solution')]
  expect(notes()).toEqual([])
  expect(desk.run({ t: 'note.reveal' }, person('主持', 'facilitator'))).toEqual(ok)
  expect(
    notes()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort())
  expect(notes().every((note) => !note.held)).toBe(true)
  expect(getLive(desk.board, 'note', ids[1]!)).toMatchObject({ author: null })
  expect(desk.private.held.size).toBe(0)
})

test('a few at a time, by category, by table; a table lead their own table’s only', () => {
  desk.run({ t: 'table.add', id: 'table-first', name: '第一桌' })
  writeInPrivate()
  for (let n = 0; n < 4; n++) add('甲')
  add('乙', false, 'risk')
  const seated = add('丙', false, 'risk', { tableId: 'table-first' })
  desk.run({ t: 'note.reveal', count: 2, category: 'problem' })
  expect(notes()).toHaveLength(2)
  const lead = { ...person('桌長', 'tableLead'), scope: 'table:table-first' }
  expect(desk.run({ t: 'note.reveal' }, lead)).toEqual(refused('forbidden'))
  expect(desk.run({ t: 'note.reveal', tableId: 'table-first' }, lead)).toEqual(ok)
  expect(getLive(desk.board, 'note', seated)).toBeDefined()
  desk.run({ t: 'note.reveal', tableId: null, category: 'risk' })
  expect(notes()).toHaveLength(4)
})

test('its author edits, recategorises, removes and takes back what is held; nobody else can touch it', () => {
  writeInPrivate()
  const id = add('甲')
  for (const [t, fields] of [
    ['note.edit', { id, text: '搶先改' }],
    ['note.remove', { ids: [id] }],
    ['note.reword', { id, text: '轉譯' }],
    ['cluster.gather', { clusterId: 'cluster-new1', noteIds: [id] }],
    ['text.open', { key: `${id}.neutralText` }],
  ] as const)
    expect(desk.run({ t, ...fields }, person('主持', 'facilitator'))).toEqual(refused('missing'))
  expect(desk.run({ t: 'note.edit', id, text: '再想想' }, person('甲'))).toEqual(ok)
  expect(desk.run({ t: 'note.recategorise', ids: [id], category: 'risk' }, person('甲'))).toEqual(ok)
  expect(desk.private.held.get(id)?.record).toMatchObject({ originalText: '再想想', category: 'risk' })
  const { cid } = desk.run({ t: 'note.remove', ids: [id] }, person('甲'))
  desk.run({ t: 'note.reveal' })
  expect(notes()).toEqual([])
  expect(desk.run({ t: 'undo', target: cid }, person('甲'))).toEqual(ok)
  desk.run({ t: 'note.reveal' })
  expect(notes()).toMatchObject([{ originalText: '再想想', category: 'risk' }])
})

test('staff cannot build on what only they see of their own: no link, no row, no live text names it', () => {
  writeInPrivate()
  const id = desk.id('note')
  const lead = person('主持', 'facilitator')
  desk.run({ t: 'note.add', id, text: '自己的', category: 'problem' }, lead)
  for (const [t, fields] of [
    ['cluster.gather', { clusterId: 'cluster-new1', noteIds: [id] }],
    ['cluster.assign', { entry: { clusterId: 'cluster-new2', noteId: id }, rowId: null }],
    ['row.edit', { id: 'row-existing', sourceNoteIds: [id] }],
    ['text.open', { key: `${id}.neutralText` }],
    ['note.reword', { id, text: '轉譯' }],
  ] as const) {
    desk.run({ t: 'row.add', id: 'row-existing', title: '列' })
    expect(desk.run({ t, ...fields }, lead)).toEqual(refused('held'))
  }
})

test('what people have seen cannot be hidden again, and a reveal is not undone', () => {
  writeInPrivate()
  const added = desk.run({ t: 'note.add', id: 'note-one-0001', text: '話', category: null }, person('甲'))
  const revealed = desk.run({ t: 'note.reveal' })
  expect(desk.run({ t: 'undo', target: revealed.cid })).toEqual(refused('undo_gone'))
  expect(desk.run({ t: 'undo', target: added.cid }, person('甲'))).toEqual(refused('undo_changed'))
  expect(desk.run({ t: 'note.remove', ids: ['note-one-0001'] }, person('甲'))).toEqual(ok)
})

test('an anonymous note waits for its batch and comes without a trace of when and by whom', () => {
  const [first, second] = [add('甲', true), add('乙', true)]
  desk.run({ t: 'note.edit', id: first, text: '改過' }, person('甲'))
  expect(notes()).toEqual([])
  desk.now += 20_000
  desk.run({ t: 'held.release' })
  const released = notes()
  expect(released.map(({ id }) => id).sort()).toEqual([first, second].sort())
  for (const note of released) {
    expect(note.author).toBeNull()
    expect(note.createdAt).toBe(desk.now)
    for (const { at } of note.versions) expect(at).toBe(desk.now)
    expect(JSON.stringify(note)).not.toMatch(/甲"|乙"|member/)
  }
  expect(desk.private.activity.map(({ memberId }) => memberId)).not.toContain('甲')
})

test('moderation: staff see a waiting question, let it through or decline it; nobody else sees it', () => {
  desk.run({ t: 'meeting.edit', moderateQuestions: true })
  const ask = (id: string) => desk.run({ t: 'question.ask', id, text: '什麼時候好？' }, person('甲'))
  expect([ask('question-0001'), ask('question-0002')]).toEqual([ok, ok])
  expect([...live(desk.board, 'question')]).toEqual([])
  expect(desk.run({ t: 'question.support', id: 'question-0001', on: true }, person('乙'))).toEqual(
    refused('missing'),
  )
  expect(
    desk.run({ t: 'question.set', id: 'question-0001', state: 'open' }, person('紀', 'recorder')),
  ).toEqual(ok)
  expect(desk.run({ t: 'question.remove', ids: ['question-0002'] }, person('紀', 'recorder'))).toEqual(ok)
  expect([...live(desk.board, 'question')]).toMatchObject([{ id: 'question-0001', state: 'open' }])
  expect(desk.private.held.get('question-0002')?.record.removedAt).not.toBeNull()
})

test('a question becomes a note once, with its author and the way back', () => {
  desk.run({ t: 'question.ask', id: 'question-0001', text: '什麼時候好？', anonymous: true }, person('甲'))
  desk.run({ t: 'held.release' })
  const toNote = { t: 'question.toNote', id: 'question-0001', category: 'problem' } as const
  expect(desk.run({ ...toNote, noteId: 'note-of-question' })).toEqual(ok)
  expect(desk.run({ ...toNote, noteId: 'note-of-another' })).toEqual(refused('exists'))
  expect(notes()).toMatchObject([{ author: null, questionId: 'question-0001', originalText: '什麼時候好？' }])
  expect(desk.run({ t: 'note.edit', id: 'note-of-question', text: '補充' }, person('甲'))).toEqual(ok)
})

test('locks: a closed lane, table or board is changed by those who run the meeting only', () => {
  const id = add('甲')
  const move = { t: 'note.move', moves: [{ id, pos: [5, 5] }] }
  for (const lock of ['lane:problem', 'board']) {
    desk.run({ t: 'meeting.lock', locks: [lock] })
    expect(desk.run(move, person('甲'))).toEqual(refused('locked'))
    expect(desk.run(move, person('紀', 'recorder'))).toEqual(refused('locked'))
    expect(
      desk.run({ t: 'note.add', id: desk.id('note'), text: '話', category: 'problem' }, person('乙')),
    ).toEqual(refused('locked'))
  }
  expect(desk.run(move, person('協', 'coFacilitator'))).toEqual(ok)
  expect(desk.run({ t: 'question.ask', id: desk.id('question'), text: '還能問嗎' }, person('甲'))).toEqual(ok)
  desk.run({ t: 'meeting.lock', locks: [] })
  expect(desk.run({ t: 'note.move', moves: [{ id, pos: [9, 9] }] }, person('甲'))).toEqual(ok)
  expect(getMeeting(desk.board).locks).toEqual([])
})
