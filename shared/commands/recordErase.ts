// record.erase: takes records away for good, from the board, its history and everything else that the server keeps. Here
// they only leave the screen; the server, once it is permitted, does the rest (server/room/eraseWords.ts).
import * as v from 'valibot'
import { idSchema } from '../model/id'
import type { Kind } from '../model/record'
import { defineCommand, refuse } from './define'

/** Kinds that hold somebody's words. */
export const erasableKinds: readonly Kind[] = [
  'note',
  'question',
  'cluster',
  'row',
  'response',
  'mindNode',
  'utterance',
  'poll',
]

export const recordErase = defineCommand({
  type: 'record.erase',
  entries: { ids: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(100)) },
  touchesHeld: true,
  final: true,
  decide({ ids }, draft, { actor, now }) {
    for (const id of ids) {
      const record = draft.get(id)
      if (!record || !erasableKinds.includes(record.kind)) return refuse('missing')
      if (record.removedAt === null) draft.put({ ...record, removedAt: now })
    }
    const count = new Set(ids).size
    draft.privateChanges.push({ op: 'erased', at: now, memberId: actor.memberId, what: 'records', count })
    return undefined
  },
})
