// The union of all record kinds: the only list of them.
import * as v from 'valibot'
import { clusterSchema } from './cluster'
import { linkSchema } from './link'
import { meetingSchema } from './meeting'
import { mindNodeSchema } from './mindNode'
import { noteSchema } from './note'
import { pollSchema } from './poll'
import { questionSchema } from './question'
import { responseSchema } from './response'
import { rowSchema } from './row'
import { stepSchema } from './step'
import { tableSchema } from './table'
import { utteranceSchema } from './utterance'

export const recordSchema = v.variant('kind', [
  meetingSchema,
  stepSchema,
  tableSchema,
  noteSchema,
  clusterSchema,
  rowSchema,
  linkSchema,
  mindNodeSchema,
  questionSchema,
  pollSchema,
  responseSchema,
  utteranceSchema,
])

export type BoardRecord = v.InferOutput<typeof recordSchema>
export type Kind = BoardRecord['kind']
export type RecordOf<K extends Kind> = Extract<BoardRecord, { kind: K }>

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
