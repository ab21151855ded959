// One table's part of a board: its rows with their entries, links, answers and notes. What belongs to the whole meeting
// (agenda, questions, polls, mind map, transcript) is not of one table; what refers to it no longer does.
import type { Id } from '../../../shared/model/id'
import type { BoardRecord, RecordOf } from '../../../shared/model/record'

export function takeTable(records: readonly BoardRecord[], tableId: Id): BoardRecord[] {
  const rows = ids(records, 'row', (row) => row.tableId === tableId)
  const clusters = ids(records, 'cluster', ({ rowId, tableId: own }) =>
    rowId === null ? own === tableId : rows.has(rowId),
  )
  const notes = notesOf(records, tableId, clusters)
  return records.flatMap((record): BoardRecord[] => {
    switch (record.kind) {
      case 'meeting':
        return [record]
      case 'table':
        return record.id === tableId ? [record] : []
      case 'row': {
        const sourceNoteIds = record.sourceNoteIds.filter((id) => notes.has(id))
        return rows.has(record.id) ? [{ ...record, sourceNoteIds }] : []
      }
      case 'cluster':
        return clusters.has(record.id) ? [{ ...record, tableId: within(record.tableId, tableId) }] : []
      case 'link':
        return clusters.has(record.from) && clusters.has(record.to) ? [record] : []
      case 'response': {
        const isOurs =
          record.clusterId === null ? rows.has(record.rowId ?? '') : clusters.has(record.clusterId)
        return isOurs ? [{ ...record, rowId: rows.has(record.rowId ?? '') ? record.rowId : null }] : []
      }
      case 'note':
        return notes.has(record.id) ? [noteOf(record, tableId, clusters, notes)] : []
      default:
        return []
    }
  })
}

function ids<K extends BoardRecord['kind']>(
  records: readonly BoardRecord[],
  kind: K,
  isOurs: (record: RecordOf<K>) => boolean,
): Set<Id> {
  const ours = records.filter((record) => record.kind === kind && isOurs(record as RecordOf<K>))
  return new Set(ours.map(({ id }) => id))
}

/** The table's own notes, those gathered in its entries, those its rows came from, and all merged into one of them. */
function notesOf(records: readonly BoardRecord[], tableId: Id, clusters: ReadonlySet<Id>): Set<Id> {
  const notes = ids(records, 'note', (note) => note.tableId === tableId || clusters.has(note.clusterId ?? ''))
  for (const record of records) {
    if (record.kind !== 'row' || record.tableId !== tableId) continue
    for (const id of record.sourceNoteIds) notes.add(id)
  }
  const merged = new Map<Id, Id[]>()
  for (const record of records) {
    if (record.kind !== 'note' || record.mergedInto === null) continue
    merged.set(record.mergedInto, [...(merged.get(record.mergedInto) ?? []), record.id])
  }
  // Grows while it is walked: what was merged into a merged note comes too.
  for (const id of notes) for (const other of merged.get(id) ?? []) notes.add(other)
  return notes
}

function noteOf(
  note: RecordOf<'note'>,
  tableId: Id,
  clusters: ReadonlySet<Id>,
  notes: ReadonlySet<Id>,
): RecordOf<'note'> {
  return {
    ...note,
    clusterId: clusters.has(note.clusterId ?? '') ? note.clusterId : null,
    mergedInto: notes.has(note.mergedInto ?? '') ? note.mergedInto : null,
    tableId: within(note.tableId, tableId),
    utteranceId: null,
    questionId: null,
  }
}

function within(id: Id | null, tableId: Id): Id | null {
  return id === tableId ? id : null
}
