// The board of the canvas tests: loose notes in two rows, a cluster further down, one link, one note put neutrally.
import type { CommandInput } from '../../shared/commands'

export const ids = {
  first: 'note-problem-1',
  second: 'note-problem-2',
  reworded: 'note-problem-3',
  solution: 'note-solution-1',
  linked: 'note-solution-2',
  unit: 'note-unit-1',
  cluster: 'cluster-problem-1',
  inside: 'note-problem-4',
  linkedEntry: 'cluster-solution-1',
} as const

export const words = { first: '看不懂稅額怎麼來', original: '你們的表根本亂做', neutral: '表格不容易填寫' }

export function canvasBoard(): CommandInput[] {
  const note = (
    id: string,
    category: 'problem' | 'solution' | 'unit',
    pos: [number, number],
    text: string,
  ): CommandInput => ({
    t: 'note.add',
    id,
    text,
    category,
    pos,
  })
  return [
    note(ids.first, 'problem', [28, 16], words.first),
    note(ids.second, 'problem', [220, 16], '步驟太多'),
    note(ids.reworded, 'problem', [28, 152], words.original),
    { t: 'note.reword', id: ids.reworded, text: words.neutral },
    note(ids.inside, 'problem', [28, 500], '按鈕太小'),
    note('note-problem-5', 'problem', [220, 500], '字也太小'),
    { t: 'cluster.gather', clusterId: ids.cluster, noteIds: [ids.inside, 'note-problem-5'] },
    { t: 'cluster.move', moves: [{ id: ids.cluster, pos: [16, 420] }] },
    note(ids.solution, 'solution', [28, 16], '先寄試算'),
    note(ids.linked, 'solution', [220, 300], '放大字級'),
    {
      t: 'link.add',
      id: 'link-solution-1',
      from: { clusterId: ids.linkedEntry, noteId: ids.linked },
      to: { clusterId: ids.cluster },
    },
    note(ids.unit, 'unit', [28, 16], '財政資訊中心'),
  ]
}
