// The board that a run begins with: texts that several people type in, and sometimes a meeting that is under way.
import { clusterDefaults } from '../../../shared/model/cluster'
import { meetingId } from '../../../shared/model/meeting'
import { mindNodeDefaults } from '../../../shared/model/mindNode'
import { noteDefaults } from '../../../shared/model/note'
import { pollDefaults } from '../../../shared/model/poll'
import { questionDefaults } from '../../../shared/model/question'
import type { BoardRecord } from '../../../shared/model/record'
import { rowDefaults } from '../../../shared/model/row'
import { stepDefaults } from '../../../shared/model/step'
import { tableDefaults } from '../../../shared/model/table'
import type { SeededRandom } from './SeededRandom'

/** The texts that several people type in. */
export const sharedTexts = [
  { id: 'shared-cluster', field: 'title' },
  { id: 'shared-row-0001', field: 'title' },
  { id: 'shared-row-0001', field: 'remark' },
  { id: meetingId, field: 'coreQuestion' },
] as const

export function startRecords(random: SeededRandom, createdAt: number): BoardRecord[] {
  const order = 'a0'
  const records: BoardRecord[] = [
    {
      ...clusterDefaults,
      id: 'shared-cluster',
      createdAt,
      category: 'problem',
      order,
      pos: [0, 0],
      title: '共寫的題目',
    },
    {
      ...rowDefaults,
      id: 'shared-row-0001',
      createdAt,
      order,
      title: '共寫的列',
      remark: '',
      sourceNoteIds: [],
    },
    ...thingsToWorkOn(createdAt, order),
  ]
  // What is written now is held until it is revealed.
  if (random.chance(0.3)) {
    const running = { activity: 'privateWriting', state: 'open', openedAt: createdAt } as const
    records.push({ ...stepDefaults, id: 'private-writing', createdAt, order, title: '先各自寫', ...running })
  }
  return records
}

/** Something of most kinds, so that every command has something to be about. */
function thingsToWorkOn(createdAt: number, order: string): BoardRecord[] {
  const author = { memberId: 'member-person1', name: 'person1', unit: '' }
  const options = [1, 2, 3].map((n) => ({ id: `poll-option-${n}`, text: `選項 ${n}` }))
  const note = (id: string, originalText: string): BoardRecord => ({
    ...noteDefaults,
    id,
    createdAt,
    originalText,
    versions: [],
    pos: [0, 0],
    category: 'problem',
    author,
  })
  const node = (id: string, parentId: string | null): BoardRecord => ({
    ...mindNodeDefaults,
    id,
    createdAt,
    parentId,
    order,
    versions: [],
    originalText: '面向',
    speaker: author,
  })
  return [
    note('note-to-begin-01', '先有的一張'),
    note('note-to-begin-02', '先有的兩張'),
    node('node-to-begin-01', null),
    node('node-to-begin-02', 'node-to-begin-01'),
    { ...tableDefaults, id: 'table-to-begin-1', createdAt, order, name: '第一桌' },
    {
      ...pollDefaults,
      id: 'poll-to-begin-01',
      createdAt,
      title: '表決',
      mode: 'dots',
      options,
      state: 'open',
    },
    { ...questionDefaults, id: 'question-to-ask1', createdAt, text: '先有的一問', author },
  ]
}
