// Steps by the server's clock, votes by count, and members as they are now.
import { beforeEach, expect, test } from 'vitest'
import { Desk } from '../../test/harness/Desk'
import { getLive } from '../model/board'
import { currentStep, usedMs } from '../model/currentStep'
import type { Actor, Role } from '../model/role'
import type { Activity } from '../model/step'

let desk: Desk
beforeEach(() => {
  desk = new Desk()
})

const person = (name: string, role: Role = 'participant'): Actor => desk.actor(role, name)
const ok = expect.objectContaining({ ok: true })
const refused = (code: string) => expect.objectContaining({ ok: false, code })
const addStep = (id: string, activity: Activity = 'free') =>
  expect(desk.run({ t: 'step.add', id, title: id, activity })).toEqual(ok)
const note = (extra: object = {}) => ({
  t: 'note.add',
  id: desk.id('note'),
  text: '話',
  category: null,
  ...extra,
})

test('a step uses time while it is open; a pause stops it, the next step closes it', () => {
  addStep('step-number-1')
  addStep('step-number-2')
  const used = (id: string) => usedMs(getLive(desk.board, 'step', id)!, desk.now)
  desk.run({ t: 'step.run', id: 'step-number-1', state: 'open' })
  desk.now += 60_000
  desk.run({ t: 'step.run', id: 'step-number-1', state: 'paused' })
  const atPause = used('step-number-1')
  expect(atPause).toBeGreaterThanOrEqual(60_000)
  desk.now += 600_000
  expect(used('step-number-1')).toBe(atPause)
  desk.run({ t: 'step.run', id: 'step-number-1', state: 'open' })
  desk.now += 1_000
  expect(used('step-number-1')).toBeGreaterThanOrEqual(atPause + 1_000)
  desk.run({ t: 'step.run', id: 'step-number-2', state: 'open' })
  expect(currentStep(desk.board)?.id).toBe('step-number-2')
  expect(getLive(desk.board, 'step', 'step-number-1')).toMatchObject({ state: 'closed', openedAt: null })
})

test('a note of a step that is closed by now is refused; so is one between steps, but not staff’s', () => {
  addStep('step-number-1')
  addStep('step-number-2')
  expect(desk.run(note(), person('甲'))).toEqual(refused('step_closed'))
  desk.run({ t: 'step.run', id: 'step-number-1', state: 'open' })
  expect(desk.run(note({ stepId: 'step-number-1' }), person('甲'))).toEqual(ok)
  desk.run({ t: 'step.run', id: 'step-number-2', state: 'open' })
  expect(desk.run(note({ stepId: 'step-number-1' }), person('甲'))).toEqual(refused('step_closed'))
  expect(desk.run(note({ stepId: 'step-number-1' }), person('主持', 'facilitator'))).toEqual(ok)
  addStep('step-number-3', 'vote')
  desk.run({ t: 'step.run', id: 'step-number-3', state: 'open' })
  expect(desk.run(note(), person('甲'))).toEqual(refused('step_forbids'))
})

test('a hidden vote shows nothing but how many voted until it is closed, then exact counts', () => {
  const options = ['first', 'second', 'third'].map((name) => ({ id: `option-${name}`, text: name }))
  desk.run({ t: 'poll.add', id: 'poll-0000001', title: '先做哪項', mode: 'dots', options, budget: 3 })
  const cast = (name: string, ...choices: [string, number][]) =>
    desk.run(
      {
        t: 'poll.cast',
        id: 'poll-0000001',
        choices: choices.map(([id, count]) => ({ id: `option-${id}`, count })),
      },
      person(name),
    )
  expect(cast('甲', ['first', 1])).toEqual(refused('poll_closed'))
  desk.run({ t: 'poll.run', id: 'poll-0000001', state: 'open' })
  expect(cast('甲', ['first', 2], ['second', 1])).toEqual(ok)
  expect(cast('甲', ['first', 3])).toEqual(ok)
  expect(cast('乙', ['first', 3], ['second', 1])).toEqual(refused('over_budget'))
  expect(cast('乙', ['first', 1], ['first', 1])).toEqual(refused('malformed'))
  expect(cast('乙', ['nobody-knows', 1])).toEqual(refused('malformed'))
  expect(cast('乙', ['second', 1])).toEqual(ok)
  expect(cast('丙', ['third', 1])).toEqual(ok)
  expect(cast('丙')).toEqual(ok)
  expect(getLive(desk.board, 'poll', 'poll-0000001')).toMatchObject({ tally: null, voters: 2 })
  desk.run({ t: 'poll.run', id: 'poll-0000001', state: 'closed' })
  expect(getLive(desk.board, 'poll', 'poll-0000001')?.tally).toEqual([
    { id: 'option-first', count: 3 },
    { id: 'option-second', count: 1 },
    { id: 'option-third', count: 0 },
  ])
  expect(cast('丁', ['third', 1])).toEqual(refused('poll_closed'))
  expect(JSON.stringify([...desk.board.all()])).not.toMatch(/甲|乙|丙/)
})

test('an open tally follows every ballot; hands are counted apart and marked', () => {
  desk.run({ t: 'poll.add', id: 'poll-0000001', title: '同意嗎', mode: 'yesNo', hidden: false })
  desk.run({ t: 'poll.run', id: 'poll-0000001', state: 'open' })
  const vote = (name: string, id: string) =>
    desk.run({ t: 'poll.cast', id: 'poll-0000001', choices: [{ id, count: 1 }] }, person(name))
  vote('甲', 'option-yes')
  vote('乙', 'option-yes')
  vote('乙', 'option-no-')
  desk.run({ t: 'poll.count', id: 'poll-0000001', counts: [{ id: 'option-abstain', count: 4 }] })
  expect(getLive(desk.board, 'poll', 'poll-0000001')).toMatchObject({
    voters: 2,
    byHand: true,
    tally: [{ count: 1 }, { count: 1 }, { count: 0 }],
    handTally: [{ id: 'option-abstain', count: 4 }],
  })
  expect(desk.run({ t: 'poll.edit', id: 'poll-0000001', title: '改題' })).toEqual(refused('poll_started'))
})

test('the projector shows one question or one vote; a vote comes up when it opens, but not a table’s own', () => {
  const onProjector = () =>
    [...desk.board.all()].flatMap((record) => ('projected' in record && record.projected ? [record.id] : []))
  desk.run({ t: 'question.ask', id: 'question-0001', text: '問' }, person('甲'))
  for (const id of ['poll-0000001', 'poll-0000002']) desk.run({ t: 'poll.add', id, title: id, mode: 'yesNo' })
  expect(desk.run({ t: 'question.project', id: 'question-0001' })).toEqual(ok)
  expect(onProjector()).toEqual(['question-0001'])
  desk.run({ t: 'poll.run', id: 'poll-0000001', state: 'open' })
  expect(onProjector()).toEqual(['poll-0000001'])
  desk.run({ t: 'poll.run', id: 'poll-0000002', state: 'open' }, person('桌長', 'tableLead'))
  desk.run({ t: 'poll.run', id: 'poll-0000001', state: 'closed' })
  expect(onProjector()).toEqual(['poll-0000001'])
  expect(desk.run({ t: 'poll.project', id: 'poll-0000002' })).toEqual(ok)
  expect(onProjector()).toEqual(['poll-0000002'])
  desk.run({ t: 'question.project', id: 'question-0001' })
  desk.run({ t: 'poll.project', id: null })
  expect(onProjector()).toEqual([])
  expect(desk.run({ t: 'poll.project', id: 'question-0001' })).toEqual(refused('missing'))
})

test('one upvote for each member, taken back and given again', () => {
  desk.run({ t: 'question.ask', id: 'question-0001', text: '問' }, person('甲'))
  const support = (name: string, on: boolean) =>
    desk.run({ t: 'question.support', id: 'question-0001', on }, person(name))
  for (const name of ['乙', '乙', '丙']) support(name, true)
  support('乙', false)
  support('乙', false)
  expect(getLive(desk.board, 'question', 'question-0001')?.supportCount).toBe(1)
})

test('another role, a seat and a removal hold at once', () => {
  const guest = person('member-a')
  expect(desk.run({ t: 'row.add', id: 'row-0000001', title: '列' }, guest)).toEqual(refused('forbidden'))
  desk.run({ t: 'table.add', id: 'table-first', name: '第一桌' })
  desk.run({ t: 'member.role', memberId: 'member-a', role: 'tableLead' })
  desk.run({ t: 'member.seat', memberIds: ['member-a'], tableId: 'table-first' })
  expect(desk.run({ t: 'row.add', id: 'row-0000001', title: '列' }, guest)).toEqual(ok)
  expect(getLive(desk.board, 'row', 'row-0000001')?.tableId).toBe('table-first')
  desk.run({ t: 'member.role', memberId: 'member-a', role: 'observer' })
  expect(desk.run(note(), guest)).toEqual(refused('forbidden'))
  desk.run({ t: 'member.role', memberId: 'member-a', role: null })
  expect(desk.run(note(), guest)).toEqual(ok)
  desk.run({ t: 'member.remove', memberId: 'member-a' })
  expect(desk.run(note(), guest)).toEqual(refused('forbidden'))
  desk.run({ t: 'member.remove', memberId: 'member-a', removed: false })
  expect(desk.run(note(), guest)).toEqual(ok)
  const lead = person('member-lead', 'facilitator')
  expect(desk.run({ t: 'member.remove', memberId: 'member-lead' }, lead)).toEqual(refused('forbidden'))
  expect(desk.run({ t: 'member.role', memberId: 'member-lead', role: 'observer' }, lead)).toEqual(
    refused('forbidden'),
  )
})

test('consent is on record once, and rows of two tables are compared both ways', () => {
  desk.run({ t: 'member.agree' }, person('甲'))
  const at = desk.private.members.get('甲')?.agreedAt
  expect(at).toBeGreaterThan(0)
  desk.run({ t: 'member.agree' }, person('甲'))
  expect(desk.private.members.get('甲')?.agreedAt).toBe(at)
  for (const id of ['row-0000001', 'row-0000002']) desk.run({ t: 'row.add', id, title: id })
  desk.run({ t: 'row.compare', id: 'row-0000001', otherId: 'row-0000002', mark: 'same' })
  desk.run({ t: 'row.compare', id: 'row-0000002', otherId: 'row-0000001', mark: 'apart' })
  expect(getLive(desk.board, 'row', 'row-0000001')).toMatchObject({
    sameAsRowIds: [],
    apartFromRowIds: ['row-0000002'],
  })
})
