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
