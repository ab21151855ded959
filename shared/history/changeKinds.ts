// What sort of change a record has seen, as a timeline counts it and as someone who was away is told.
import { sameValue } from '../model/change'
import type { BoardRecord } from '../model/record'

export const changeKinds = [
  'noteAdded',
  'noteReworded',
  'noteMoved',
  'noteRemoved',
  'entry',
  'row',
  'link',
  'answer',
  'mind',
  'question',
  'poll',
  'other',
] as const
export type ChangeKind = (typeof changeKinds)[number]

const ofRecord: { readonly [K in BoardRecord['kind']]: ChangeKind | null } = {
  note: 'noteMoved',
  cluster: 'entry',
  row: 'row',
  link: 'link',
  response: 'answer',
  mindNode: 'mind',
  question: 'question',
  poll: 'poll',
  meeting: 'other',
  table: 'other',
  utterance: 'other',
  /** Opening and closing one is an event of its own. */
  step: null,
}

/** Null for what no one needs to be told. */
export function kindOfChange(before: BoardRecord | undefined, after: BoardRecord): ChangeKind | null {
  if (after.kind !== 'note') return before && sameValue(before, after) ? null : ofRecord[after.kind]
  if (before?.kind !== 'note') return after.removedAt === null ? 'noteAdded' : null
  if (after.removedAt !== null) return before.removedAt === null ? 'noteRemoved' : null
  if (before.removedAt !== null) return 'noteAdded'
  const isReworded = before.originalText !== after.originalText || before.neutralText !== after.neutralText
  if (isReworded) return 'noteReworded'
  return sameValue(before, after) ? null : 'noteMoved'
}
