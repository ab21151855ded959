// A board that carries one text in every field that people write, to see it through the exports.
import type { BoardIndex } from '../../shared/model/board'
import { clusterDefaults } from '../../shared/model/cluster'
import { linkDefaults } from '../../shared/model/link'
import { noteDefaults } from '../../shared/model/note'
import { responseDefaults } from '../../shared/model/response'
import { rowDefaults } from '../../shared/model/row'
import { tableDefaults } from '../../shared/model/table'
import { newBoard } from './importInto'

/** A board that carries one text in every field that people write, its links within a row and across. */
export function boardSaying(text: string): BoardIndex {
  const base = (id: string) => ({ id, createdAt: 0, externalId: '' })
  const cluster = (id: string, category: 'problem' | 'solution', rowId: string | null) => ({
    ...clusterDefaults,
    ...base(id),
    ...{ title: text, speaker: text.slice(0, 60), evidence: text, category, rowId, order: 'a0' },
    pos: [0, 0] as [number, number],
  })
  const said = { memberId: null, name: text.slice(0, 60), unit: text.slice(0, 60) }
  const board = newBoard(text)
  const records = [
    { ...tableDefaults, ...base('table-00001'), name: text.slice(0, 60), order: 'a0' },
    {
      ...noteDefaults,
      ...base('note-000001'),
      originalText: `${text}話`,
      versions: [],
      pos: [0, 0] as [number, number],
      author: said,
    },
    {
      ...rowDefaults,
      ...base('row-0000001'),
      title: text,
      remark: text,
      order: 'a0',
      tableId: 'table-00001',
      sourceNoteIds: ['note-000001'],
    },
    { ...rowDefaults, ...base('row-0000002'), title: '', order: 'a1', sourceNoteIds: [] },
    cluster('cluster-001', 'problem', 'row-0000001'),
    cluster('cluster-002', 'solution', 'row-0000001'),
    cluster('cluster-003', 'solution', 'row-0000002'),
    cluster('cluster-004', 'problem', null),
    ...['cluster-001', 'cluster-004'].flatMap((to, at) => [
      { ...linkDefaults, ...base(`link-0000${at}2`), from: 'cluster-002', to },
      { ...linkDefaults, ...base(`link-0000${at}3`), from: 'cluster-003', to },
    ]),
    { ...responseDefaults, ...base('response-01'), rowId: 'row-0000001', owner: text, text, source: text },
    { ...responseDefaults, ...base('response-02'), clusterId: 'cluster-004', text },
  ]
  for (const record of records) board.put(record)
  return board
}
