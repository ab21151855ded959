// Votes and questions in exports, read back from Markdown: counts and hands, answered or not, and what was left out.
import { expect, test } from 'vitest'
import { BoardIndex } from '../../shared/model/board'
import { meetingDefaults } from '../../shared/model/meeting'
import { type Poll, pollDefaults } from '../../shared/model/poll'
import { type Question, questionDefaults } from '../../shared/model/question'
import type { BoardRecord } from '../../shared/model/record'
import type { ExportPart } from '../../shared/worksheet/exportChoices'
import { leaveOut } from './choices/leaveOut'
import { exportFormats } from './formats'

const options = ['option-first', 'option-second'].map((id) => ({ id, text: `${id} | *x*` }))
const poll = (id: string, more: Partial<Poll> = {}): Poll => ({
  ...pollDefaults,
  id,
  createdAt: 1,
  title: id,
  mode: 'dots',
  budget: 3,
  options,
  state: 'closed',
  closedAt: 9,
  voters: 2,
  tally: [
    { id: 'option-first', count: 1 },
    { id: 'option-second', count: 4 },
  ],
  ...more,
})
const question = (id: string, more: Partial<Question> = {}): Question => ({
  ...questionDefaults,
  id,
  createdAt: 1,
  text: id,
  ...more,
})
const records: BoardRecord[] = [
  { ...meetingDefaults, createdAt: 1, title: '會議', coAgencies: [], legend: [], stages: [] },
  poll('poll-of-dots', { handTally: [{ id: 'option-first', count: 5 }] }),
  poll('poll-secret-1', { createdAt: 2, state: 'open', tally: null, closedAt: null }),
  poll('poll-waiting1', { state: 'waiting', tally: null, closedAt: null }),
  question('question-old', { state: 'answered', author: { memberId: 'm', name: '小安', unit: '財政部' } }),
  question('question-new', { supportCount: 7 }),
  question('question-gone', { removedAt: 4 }),
]

async function sectionsOf(parts: ExportPart[] = []): Promise<Map<string, string[][]>> {
  const leftOut = new Set(parts)
  const board = new BoardIndex(leaveOut(records, leftOut))
  const file = String(await exportFormats.get('md')!.render(board, { now: 1_700_000_000_000, leftOut }))
  const sections = file.split('\n## ').slice(1)
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      const cells = lines
        .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
        .map((line) => line.split(/ (?<!\\)\| |^\| | \|$/).slice(1, -1))
      return [heading.replaceAll('*', ''), cells]
    }),
  )
}

test('votes with their counts, hands told apart; an open one keeps its counts; one not begun is not there', async () => {
  const votes = (await sectionsOf()).get('投票結果')
  expect(votes).toEqual([
    ['投票', '選項', '票數', '其中舉手（代填）'],
    ['poll-of-dots<br>點點投票，每人 3 票<br>2 人投票', 'option-first \\| \\*x\\*', '6', '5'],
    ['', 'option-second \\| \\*x\\*', '4', '0'],
    [
      'poll-secret-1<br>點點投票，每人 3 票<br>2 人投票',
      'option-first \\| \\*x\\*',
      '投票中，結束才公布',
      '',
    ],
    ['', 'option-second \\| \\*x\\*', '投票中，結束才公布', ''],
  ])
})

test('questions, those not answered first, with who asked and how many support', async () => {
  const questions = (await sectionsOf()).get('提問')
  expect(questions).toEqual([
    ['問題', '誰問', '支持人數', '狀態', '變成的便利貼'],
    ['question-new', '匿名', '7', '還沒回答', ''],
    ['question-old', '小安（財政部）', '0', '已回答', ''],
  ])
})

test('without counts and names there are neither columns nor figures', async () => {
  const sections = await sectionsOf(['counts', 'speakers', 'originals'])
  expect(sections.get('投票結果')?.map((cells) => cells.length)).toEqual([2, 2, 2, 2, 2])
  expect(sections.get('提問')).toEqual([
    ['問題', '狀態'],
    ['question-new', '還沒回答'],
    ['question-old', '已回答'],
  ])
  expect(JSON.stringify([...sections])).not.toMatch(/人投票|小安/)
})

test.each(
  [...exportFormats.keys()].filter((format) => ['html', 'docx', 'odt', 'xlsx', 'ods'].includes(format)),
)('%s is made of them too', async (format) => {
  const file = await exportFormats.get(format)!.render(new BoardIndex(records), { now: 1_700_000_000_000 })
  const empty = await exportFormats
    .get(format)!
    .render(new BoardIndex(records.slice(0, 1)), { now: 1_700_000_000_000 })
  expect(file.length).toBeGreaterThan(empty.length)
})
