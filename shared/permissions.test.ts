// A link for answers allows answering and taking an own answer back, whatever else its holder's role may do.
import { beforeEach, expect, test } from 'vitest'
import { Desk } from '../test/harness/Desk'
import type { CommandInput } from './commands'
import { type CommandType, commandTypes } from './commands'
import { answersScope, roles } from './model/role'
import { mayDo, permit } from './permissions'

let desk: Desk
let rowId: string

beforeEach(() => {
  desk = new Desk()
  rowId = desk.id('row')
  desk.run({ t: 'row.add', id: rowId, title: '看得清楚' })
})

const answerer = (memberId = 'answerer') => ({ ...desk.actor('participant', memberId), scope: answersScope })
const answer = (id: string, text: string): CommandInput => ({
  t: 'response.set',
  ...{ id, rowId, feasibility: 'study', text, owner: '財政部' },
})
const records = () => JSON.stringify([...desk.board.all()])

test('with a link for answers every role may answer and nothing else', () => {
  for (const role of roles) {
    const actor = { ...desk.actor(role), scope: answersScope }
    const allowed = commandTypes.filter((t) => {
      const command = { t, cid: 'cid-0123456789', target: 'nothing-there' } as never
      return permit({ board: desk.board, private: desk.private, actor, now: 1 }, command) === undefined
    })
    expect(allowed).toEqual(['response.set', 'undo'] satisfies CommandType[])
    expect(commandTypes.filter((t) => mayDo(actor, t))).toEqual(allowed)
  }
})

test('an answer keeps what it said before, and its writer can take the change back', () => {
  const id = desk.id('response')
  expect(desk.run(answer(id, '研議中'), answerer())).toMatchObject({ ok: true })
  const { cid } = desk.run(answer(id, '下一版提供'), answerer())
  expect(desk.board.get(id)).toMatchObject({
    text: '下一版提供',
    versions: [{ text: '研議中', owner: '財政部' }],
  })
  expect(desk.run(answer(id, '下一版提供'), answerer())).toMatchObject({ ok: true, changes: [] })
  expect(desk.run({ t: 'undo', target: cid }, answerer())).toMatchObject({ ok: true })
  expect(desk.board.get(id)).toMatchObject({ text: '研議中', versions: [], removedAt: null })
})

test('a link for answers takes back no action that was more than an answer, not even an own one', () => {
  const { cid } = desk.run({ t: 'row.edit', id: rowId, title: '改過' }, desk.actor('recorder', 'same-person'))
  const before = records()
  expect(desk.run({ t: 'undo', target: cid }, answerer('same-person'))).toMatchObject({ code: 'forbidden' })
  expect(desk.run({ t: 'undo', target: 'never-was-one' }, answerer())).toMatchObject({ code: 'undo_gone' })
  expect(records()).toBe(before)
})
