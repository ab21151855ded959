// Every template is a plan that can be carried out, in both languages, and says what the other language says.
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { newMeeting } from '../../server/createBoard'
import { planRecords } from '../../server/planRecords'
import { BoardIndex, byOrder, getMeeting, live } from '../model/board'
import { languages } from '../model/meeting'
import { planSchema } from './plan'
import { planOfTemplate, templateIds } from './templates'

const now = Date.parse('2026-11-21T10:00:00+08:00')
const minutesOf = (id: (typeof templateIds)[number]) =>
  planOfTemplate(id, 'zh-TW').steps.reduce((sum, { minutes }) => sum + minutes, 0)

it.each(templateIds)('%s sets up a board in both languages', (id) => {
  for (const language of languages) {
    const plan = planOfTemplate(id, language)
    expect(v.parse(planSchema, plan)).toEqual(plan)
    const board = new BoardIndex(planRecords(plan, newMeeting({ language }, now), now))
    const steps = [...live(board, 'step')].sort(byOrder)
    expect(steps.map(({ title }) => title)).toEqual(plan.steps.map(({ title }) => title))
    expect(steps.every(({ state }) => state === 'waiting')).toBe(true)
    expect([...live(board, 'table')].sort(byOrder).map(({ name }) => name)).toEqual(plan.tables)
    expect(getMeeting(board)).toMatchObject(plan.meeting)
  }
  const [zh, en] = languages.map((language) => planOfTemplate(id, language))
  const shape = (plan: typeof zh) =>
    plan!.steps.map(({ title, prompt, ...rest }) => ({ ...rest, said: [title !== '', prompt !== ''] }))
  expect(shape(zh)).toEqual(shape(en))
  for (const { title, prompt } of en!.steps) expect(title + prompt).not.toMatch(/\p{Script=Han}/u)
})

it('lasts as long as its name says', () => {
  expect(minutesOf('collaboration')).toBe(240)
  expect(minutesOf('mini')).toBe(30)
})

it('keeps what is written in private until a reveal follows', () => {
  for (const id of templateIds) {
    const activities = planOfTemplate(id, 'en').steps.map(({ activity }) => activity)
    const at = activities.indexOf('privateWriting')
    if (at >= 0) expect(activities[at + 1]).toBe('reveal')
  }
})
