// Results of votes: honest ties, hands beside ballots, nothing while counts are kept back; what can be voted on.
import { describe, expect, test } from 'vitest'
import { translator } from '../i18n/catalogue'
import { BoardIndex } from '../model/board'
import { type Cluster, clusterDefaults } from '../model/cluster'
import { meetingDefaults } from '../model/meeting'
import { noteDefaults, type StickyNote } from '../model/note'
import { type Poll, pollDefaults, yesNoOptions } from '../model/poll'
import { worksheetOf } from '../worksheet/worksheet'
import { optionSources, optionsSelected } from './optionSources'
import { listPolls, projectedPoll, votesOf } from './polls'
import { optionsOf, resultOf } from './results'

const t = translator('zh-TW')
const counts = (...numbers: number[]) => numbers.map((count, at) => ({ id: `option-${'abcd'[at]}00`, count }))
const poll = (more: Partial<Poll> = {}): Poll => ({
  ...pollDefaults,
  id: 'poll-0000001',
  createdAt: 1,
  title: '先做哪一項？',
  mode: 'dots',
  options: [...'abcd'].map((letter) => ({ id: `option-${letter}00`, text: letter })),
  state: 'closed',
  closedAt: 5,
  ...more,
})

describe('a result', () => {
  test('most votes first; equal counts share a place, in the order of the options; none is no tie', () => {
    const { lines, most } = resultOf(poll({ tally: counts(2, 5, 2, 0), voters: 3 }), t)!
    expect(lines.map(({ text, total, place, isTied }) => [text, total, place, isTied])).toEqual([
      ['b', 5, 1, false],
      ['a', 2, 2, true],
      ['c', 2, 2, true],
      ['d', 0, 4, false],
    ])
    expect(most).toBe(5)
  })

  test('hands are added and told apart', () => {
    const both = resultOf(poll({ tally: counts(1, 2), handTally: counts(3), voters: 2 }), t)!
    expect(both.lines[0]).toMatchObject({ text: 'a', ballots: 1, hands: 3, total: 4, place: 1 })
    expect(both.isByHandOnly).toBe(false)
    expect(resultOf(poll({ state: 'waiting', handTally: counts(3) }), t)!.isByHandOnly).toBe(true)
  })

  test('nothing while it is kept back, not even the hands', () => {
    expect(resultOf(poll({ state: 'open', handTally: counts(3) }), t)).toBeNull()
    expect(resultOf(poll({ state: 'waiting' }), t)).toBeNull()
    expect(resultOf(poll({ state: 'open', hidden: false, tally: counts(1) }), t)?.lines).toHaveLength(4)
  })

  test('yes, no and abstain keep their order and have words in both languages', () => {
    const asked = poll({
      mode: 'yesNo',
      options: yesNoOptions.map((id) => ({ id, text: '' })),
      tally: [{ id: 'option-no-', count: 3 }],
    })
    expect(resultOf(asked, t)!.lines.map(({ text, total }) => [text, total])).toEqual([
      ['贊成', 0],
      ['反對', 3],
      ['棄權', 0],
    ])
    expect(optionsOf(asked, translator('en')).map(({ text }) => text)).toEqual(['Yes', 'No', 'Abstain'])
  })
})

test('open votes first, then those to come, then the last closed; one is on the projector', () => {
  const board = new BoardIndex([
    poll({ id: 'poll-closed-1', closedAt: 5 }),
    poll({ id: 'poll-closed-2', closedAt: 9, projected: true }),
    poll({ id: 'poll-waiting', state: 'waiting', closedAt: null }),
    poll({ id: 'poll-open-02', state: 'open', closedAt: null, createdAt: 8 }),
    poll({ id: 'poll-open-01', state: 'open', closedAt: null }),
    poll({ id: 'poll-removed', removedAt: 3 }),
  ])
  const ids = ['poll-open-01', 'poll-open-02', 'poll-waiting', 'poll-closed-2', 'poll-closed-1']
  expect(listPolls(board).map(({ id }) => id)).toEqual(ids)
  expect(projectedPoll(board)?.id).toBe('poll-closed-2')
})

test('a thing has the votes of the last closed vote about it', () => {
  const board = new BoardIndex([
    poll({ id: 'poll-0000002', closedAt: 9, options: [{ id: 'option-a00', text: 'a' }], tally: counts(7) }),
    poll({ tally: counts(1, 2), handTally: counts(0, 4) }),
    poll({ id: 'poll-0000003', state: 'open', closedAt: null, tally: counts(0, 99), hidden: false }),
  ])
  const votes = votesOf(board)
  expect(votes.get('option-a00')).toBe(7)
  expect(votes.get('option-b00')).toBe(6)
})

test('lanes, rows and what is selected, once each and with words', () => {
  const cluster = (id: string, title: string): Cluster => ({
    ...clusterDefaults,
    id,
    title,
    createdAt: 1,
    category: 'solution',
    order: 'a0',
    pos: [0, 0],
  })
  const note = (id: string, mergedInto: string | null): StickyNote => ({
    ...noteDefaults,
    id,
    createdAt: 1,
    originalText: id,
    versions: [],
    pos: [0, 0],
    mergedInto,
  })
  const board = new BoardIndex([
    { ...meetingDefaults, createdAt: 1, title: '會議', coAgencies: [], legend: [], stages: [] },
    cluster('cluster-named', '先公開資料'),
    cluster('cluster-empty', ''),
    note('note-shown-1', null),
    note('note-behind1', 'note-shown-1'),
  ])
  const worksheet = worksheetOf(board)
  expect(optionSources(worksheet)).toEqual({
    lanes: [{ column: 'solution', options: [{ id: 'cluster-named', text: '先公開資料' }] }],
    rows: [],
  })
  const selected = ['note-behind1', 'note-shown-1', 'cluster-named', 'gone']
  expect(optionsSelected(board, selected, worksheet).map(({ id }) => id)).toEqual([
    'note-shown-1',
    'cluster-named',
  ])
})
