// The inbox: what many support comes first, then what waits longest; who waits for whom.
import { expect, test } from 'vitest'
import { BoardIndex } from '../model/board'
import { type Question, questionDefaults } from '../model/question'
import { inboxOf, projectedQuestion } from './inbox'

const ask = (name: string, more: Partial<Question> = {}): Question => ({
  ...questionDefaults,
  id: `question-${name}`,
  createdAt: 1,
  text: name,
  ...more,
})
const names = (list: readonly Question[]) => list.map(({ text }) => text)
const read = (records: Question[], isStaff: boolean, isModerated = true) =>
  inboxOf(new BoardIndex(records), { isStaff, isModerated, owns: (id) => id.includes('mine') })

test('many supporters first, then the older one, then by id; each under its state', () => {
  const inbox = read(
    [
      ask('young', { createdAt: 9 }),
      ask('loved', { createdAt: 9, supportCount: 3 }),
      ask('bbbb'),
      ask('aaaa'),
      ask('done', { state: 'answered' }),
      ask('away', { state: 'archived' }),
      ask('gone', { removedAt: 5 }),
    ],
    false,
  )
  expect(names(inbox.tabs.open)).toEqual(['loved', 'aaaa', 'bbbb', 'young'])
  expect(names(inbox.tabs.answered)).toEqual(['done'])
  expect(names(inbox.tabs.archived)).toEqual(['away'])
  expect(inbox.removed).toEqual([])
})

test('staff let through by age, whatever the support; an author sees their own and that it was declined', () => {
  const records = [
    ask('later', { state: 'waiting', createdAt: 2, supportCount: 9 }),
    ask('earlier', { state: 'waiting' }),
    ask('mine', { state: 'waiting' }),
    ask('mine-declined', { state: 'waiting', removedAt: 5 }),
  ]
  const staff = read(records, true)
  expect(names(staff.waiting)).toEqual(['earlier', 'mine', 'later'])
  expect(names(staff.removed)).toEqual(['mine-declined'])
  expect(names(read(records, true, false).own)).toEqual(['mine'])
  const author = read(records.slice(2), false)
  expect(names(author.own)).toEqual(['mine'])
  expect(names(author.removed)).toEqual(['mine-declined'])
})

test('the projected question is the live one that is marked', () => {
  const marked = ask('marked', { projected: true })
  expect(projectedQuestion(new BoardIndex([ask('other'), marked]))?.text).toBe('marked')
  expect(projectedQuestion(new BoardIndex([{ ...marked, removedAt: 5 }]))).toBeUndefined()
})
