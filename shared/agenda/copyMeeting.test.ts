// What goes from one meeting to the next: the camp's whole board holds people's words in every kind of record.
import { expect, it } from 'vitest'
import { newMeeting } from '../../server/createBoard'
import { planRecords } from '../../server/planRecords'
import { sampleRecords } from '../../server/sample'
import { BoardIndex, getMeeting, live } from '../model/board'
import { pollDefaults } from '../model/poll'
import { questionDefaults } from '../model/question'
import type { BoardRecord } from '../model/record'
import { stepDefaults } from '../model/step'
import { applyPlan } from './applyPlan'
import { copyMeeting } from './copyMeeting'
import { readSavedTemplate } from './plan'

const now = 1_795_000_000_000
let serial = 0
const makeId = () => `copied-${String(++serial).padStart(8, '0')}`
const said = '這是某個人說的話'

const camp = new BoardIndex(sampleRecords(now, makeId))
const noteId = [...live(camp, 'note')][0]!.id
const more: BoardRecord[] = [
  {
    ...getMeeting(camp),
    ...{ notice: '不具拘束力', moderateQuestions: true, stages: ['規劃'], agencies: ['財政部'] },
    ...{ glossary: [['報稅', '申報']], legend: [{ category: 'risk', colour: '#ffd0d8' }], remark: said },
    ...{
      locks: ['board'],
      speaking: { tableId: null, who: said, seconds: 60, startedAt: now },
      transcript: said,
    },
  },
  ...(['open', 'closed'] as const).map((state, index) => ({
    ...stepDefaults,
    ...{ id: makeId(), createdAt: now, order: `a${index}`, title: `第 ${index} 步`, state, minutes: 10 },
    ...{ openedAt: state === 'open' ? now : null, spentMs: 5, activity: 'vote' as const },
  })),
  {
    ...pollDefaults,
    ...{
      id: makeId(),
      createdAt: now,
      title: '先做哪個議題',
      mode: 'approval' as const,
      state: 'closed' as const,
    },
    options: ['甲', '乙'].map((text) => ({ id: makeId(), text })),
    ...{ tally: [], voters: 7, closedAt: now },
  },
  {
    ...pollDefaults,
    ...{ id: makeId(), createdAt: now, title: '哪一張', mode: 'dots' as const },
    options: [noteId, makeId()].map((id) => ({ id, text: said })),
  },
  { ...questionDefaults, id: makeId(), createdAt: now, text: said, author: null },
]
for (const record of more) camp.put(record)

it('takes how the meeting was run, and not one word that was said in it', () => {
  const plan = copyMeeting(camp)
  const meeting = newMeeting({ title: '下一場', date: '2027-01-15' }, now)
  const copy = new BoardIndex(planRecords(plan, meeting, now))
  expect(getMeeting(copy)).toMatchObject({
    ...{ title: '下一場', date: '2027-01-15', coreQuestion: '', remark: '', transcript: '' },
    ...{ notice: '不具拘束力', moderateQuestions: true, stages: ['規劃'], agencies: ['財政部'] },
    ...{ glossary: [['報稅', '申報']], legend: [{ category: 'risk', colour: '#ffd0d8' }] },
    ...{ locks: [], speaking: null, finishedAt: null },
  })
  expect(
    [...live(copy, 'step')].map(({ title, state, openedAt, spentMs }) => [title, state, openedAt, spentMs]),
  ).toEqual([0, 1].map((index) => [`第 ${index} 步`, 'waiting', null, 0]))
  const tables = [...live(copy, 'table')]
  expect(tables.map(({ name }) => name)).toEqual(['第一組', '第二組'])
  expect(tables.every(({ reporter, scribe }) => reporter + scribe === '')).toBe(true)
  expect([...live(copy, 'poll')]).toMatchObject([
    {
      title: '先做哪個議題',
      options: [{ text: '甲' }, { text: '乙' }],
      tally: null,
      voters: 0,
      state: 'waiting',
    },
  ])
  const kinds = new Set([...copy.all()].map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['meeting', 'poll', 'step', 'table'])

  // The sample's own words, of every kind that holds any.
  const text = JSON.stringify([...copy.all()])
  expect(text).not.toContain(said)
  for (const note of live(camp, 'note')) expect(text).not.toContain(note.originalText)
  for (const { reporter } of live(camp, 'table')) if (reporter) expect(text).not.toContain(reporter)
})

it('replaces steps that wait, and leaves those that were held and the tables that are there', () => {
  const board = new BoardIndex(camp.all())
  const waitingId = makeId()
  board.put({ ...stepDefaults, id: waitingId, createdAt: now, order: 'a5', title: '還沒開始的' })
  const commands = applyPlan(copyMeeting(camp), board, makeId)
  expect(commands.filter(({ t }) => t === 'step.remove')).toEqual([{ t: 'step.remove', ids: [waitingId] }])
  expect(commands.some(({ t }) => t === 'table.add' || t === 'poll.add')).toBe(false)
  const orders = commands.flatMap((command) => (command.t === 'step.add' ? [command.order!] : []))
  expect(orders.every((order) => order > 'a1')).toBe(true)
})

it('reads a saved template back, and refuses what is none', () => {
  const saved = { schema: 'meeting-template/1', name: '我的範本', plan: copyMeeting(camp) }
  expect(readSavedTemplate(JSON.stringify(saved))).toEqual(saved)
  for (const text of ['', '{"schema":"board-export/1"}', JSON.stringify({ ...saved, plan: {} })]) {
    expect(readSavedTemplate(text)).toBeNull()
  }
})
