// 66 mine: what only this member may see.
import * as v from 'valibot'
import { choicesSchema } from '../model/ballot'
import { noteSchema } from '../model/note'
import { questionSchema } from '../model/question'
import type { BoardRecord } from '../model/record'

/** Nothing but notes and questions is ever held; a phone loads no other record's schema. Its type is that of any record. */
const heldSchema = v.variant('kind', [noteSchema, questionSchema]) as unknown as v.GenericSchema<BoardRecord>

export const mineSchema = v.object({
  /** Own anonymous notes and questions: the document does not say whose they are. */
  ownedNoteIds: v.optional(v.array(v.string()), []),
  /** Own notes and questions that nobody else sees yet; for staff also the questions that wait for them. */
  held: v.optional(v.array(heldSchema), []),
  ballots: v.optional(v.array(v.object({ pollId: v.string(), choices: choicesSchema })), []),
  /** Own upvotes of questions, given or taken back. */
  supports: v.optional(v.array(v.object({ questionId: v.string(), on: v.boolean() })), []),
  /** Where one sits, and when one agreed to the notice. */
  member: v.optional(v.object({ tableId: v.nullable(v.string()), agreedAt: v.nullable(v.number()) })),
  /** For staff: how many notes wait for their reveal, by table and category. */
  heldCounts: v.optional(
    v.array(
      v.object({ tableId: v.nullable(v.string()), category: v.nullable(v.string()), count: v.number() }),
    ),
  ),
  /** Set when this message adds to what was said before; else it says all. */
  more: v.optional(v.boolean(), false),
})
export type Mine = v.InferOutput<typeof mineSchema>
/** As it is sent: what has nothing to say is left out. */
export type MineMessage = v.InferInput<typeof mineSchema>
