// Which fields of which records name other records. Apart from the schemas, so that a phone does not load all of those.
import type { BoardRecord, Kind, RecordOf } from './record'

/** Fields of each kind that name other records: what must never dangle. */
export const references: { readonly [K in Kind]: readonly (keyof RecordOf<K> & string)[] } = {
  meeting: [],
  step: [],
  table: [],
  note: ['clusterId', 'mergedInto', 'tableId', 'utteranceId', 'questionId', 'stepId'],
  cluster: ['rowId', 'tableId'],
  row: ['tableId', 'sourceNoteIds', 'sameAsRowIds', 'apartFromRowIds'],
  link: ['from', 'to'],
  mindNode: ['parentId', 'noteId', 'questionId', 'utteranceId'],
  question: ['noteId'],
  poll: [],
  response: ['rowId', 'clusterId'],
  utterance: [],
}

export const kinds = Object.keys(references) as readonly Kind[]

/** The ids that a record refers to. */
export function referencesOf(record: BoardRecord): string[] {
  const ids: string[] = []
  for (const field of references[record.kind]) {
    const value = (record as unknown as Record<string, unknown>)[field]
    if (typeof value === 'string') ids.push(value)
    else if (Array.isArray(value)) ids.push(...(value as string[]))
  }
  return ids
}
