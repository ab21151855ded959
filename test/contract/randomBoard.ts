// Boards with anything in them that the record schemas allow: nasty texts, removed records, links across rows.
import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import * as v from 'valibot'
import { BoardIndex } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import { clusterDefaults } from '../../shared/model/cluster'
import { linkDefaults } from '../../shared/model/link'
import { languages, meetingDefaults } from '../../shared/model/meeting'
import { noteDefaults } from '../../shared/model/note'
import { type BoardRecord, recordSchema } from '../../shared/model/record'
import { feasibilities, responseDefaults } from '../../shared/model/response'
import { rowDefaults, rowStates } from '../../shared/model/row'
import { tableDefaults } from '../../shared/model/table'
import { nastyText } from './nastyText'

const orders = generateNKeysBetween(null, null, 40)
const removedAt = fc.option(fc.constant(5), { freq: 6 }).map((at) => at)
const index = fc.nat(11)
const maybeIndex = fc.option(index, { freq: 3 })
const date = fc.constantFrom('', '2019-02-12')

/** A text of at most `max` UTF-16 units, cleaned by the schema later. */
const text = (max: number) => nastyText.map((value) => value.slice(0, max))
const saidText = nastyText.map((value) => `${value.slice(0, 200)}話`)

const idOf = (kind: string, at: number) => `${kind}-0000000${String(at).padStart(2, '0')}`
const refOf = (kind: string, at: number | null, count: number) =>
  at === null || count === 0 ? null : idOf(kind, at % count)

const drafts = fc.record({
  title: text(300),
  language: fc.constantFrom(...languages),
  notice: text(300),
  finishedAt: fc.option(fc.constant(1_547_798_400_000)),
  tables: fc.array(fc.record({ name: text(60), reporter: text(60), removedAt }), { maxLength: 3 }),
  rows: fc.array(
    fc.record({
      title: text(300),
      remark: text(300),
      state: fc.option(fc.constantFrom(...rowStates)),
      table: maybeIndex,
      sources: fc.uniqueArray(index, { maxLength: 3 }),
      order: fc.nat(39),
      removedAt,
    }),
    { maxLength: 5 },
  ),
  clusters: fc.array(
    fc.record({
      title: text(300),
      category: fc.constantFrom(...columns),
      row: maybeIndex,
      order: fc.nat(39),
      minority: fc.boolean(),
      declined: fc.boolean(),
      removedAt,
    }),
    { maxLength: 12 },
  ),
  notes: fc.array(
    fc.record({
      originalText: saidText,
      neutralText: text(50),
      name: text(60),
      externalId: text(80),
      cluster: maybeIndex,
      mergedInto: fc.option(index, { freq: 1 }),
      removedAt,
    }),
    { maxLength: 6 },
  ),
  links: fc.array(fc.record({ from: index, to: index, removedAt }), { maxLength: 12 }),
  responses: fc.array(
    fc.record({
      row: maybeIndex,
      cluster: maybeIndex,
      feasibility: fc.option(fc.constantFrom(...feasibilities)),
      owner: text(80),
      text: text(300),
      date,
      source: text(300),
      removedAt,
    }),
    { maxLength: 4 },
  ),
})

type Draft = typeof drafts extends fc.Arbitrary<infer T> ? T : never

export const randomBoard: fc.Arbitrary<BoardIndex> = drafts.map(
  (draft) => new BoardIndex(recordsOf(draft).map((record) => v.parse(recordSchema, record))),
)

/** Behind a shown note, in its cluster; by itself when the note named is not shown. */
function stackOf({ notes, clusters }: Draft, cluster: number | null, mergedInto: number | null) {
  const top = mergedInto === null ? undefined : notes[mergedInto % notes.length]
  const isBehind = top && top.mergedInto === null && top.removedAt === null
  return {
    clusterId: refOf('cluster', isBehind ? top.cluster : cluster, clusters.length),
    mergedInto: isBehind ? refOf('note', mergedInto, notes.length) : null,
  }
}

function recordsOf(draft: Draft): BoardRecord[] {
  const { title, language, notice, finishedAt } = draft
  const tables = draft.tables.length
  const rows = draft.rows.length
  const clusters = draft.clusters.length
  const notes = draft.notes.length
  const base = (kind: string, at: number) => ({ id: idOf(kind, at), createdAt: at % 3, externalId: '' })
  const own = { coAgencies: [], legend: [], stages: [], createdAt: 0 }
  return [
    { ...meetingDefaults, ...own, title, language, notice, finishedAt, version: finishedAt === null ? 0 : 1 },
    ...draft.tables.map((table, at) => ({
      ...tableDefaults,
      ...base('table', at),
      ...table,
      order: orders[at] ?? 'a0',
    })),
    ...draft.rows.map(({ table, sources, order, ...row }, at) => ({
      ...rowDefaults,
      ...base('row', at),
      ...row,
      order: orders[order] ?? 'a0',
      tableId: refOf('table', table, tables),
      sourceNoteIds: notes === 0 ? [] : [...new Set(sources.map((source) => idOf('note', source % notes)))],
    })),
    ...draft.clusters.map(({ row, order, ...cluster }, at) => ({
      ...clusterDefaults,
      ...base('cluster', at),
      ...cluster,
      pos: [0, 0] as [number, number],
      order: orders[order] ?? 'a0',
      rowId: refOf('row', row, rows),
    })),
    ...draft.notes.map(({ name, cluster, mergedInto, externalId, ...note }, at) => ({
      ...noteDefaults,
      ...base('note', at),
      ...note,
      externalId,
      versions: [],
      pos: [0, 0] as [number, number],
      author: name === '' ? null : { memberId: null, name, unit: '' },
      ...stackOf(draft, cluster, mergedInto),
    })),
    ...(clusters === 0 ? [] : draft.links).map(({ from, to, removedAt: at }, n) => ({
      ...linkDefaults,
      ...base('link', n),
      from: idOf('cluster', from % clusters),
      to: idOf('cluster', to % clusters),
      removedAt: at,
    })),
    ...draft.responses.map(({ row, cluster, ...response }, at) => ({
      ...responseDefaults,
      ...base('response', at),
      ...response,
      rowId: refOf('row', row, rows),
      clusterId: refOf('cluster', cluster, clusters),
    })),
  ]
}
