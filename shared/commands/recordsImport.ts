// records.import: puts whole records of a file onto the board. Only the server's imports send it, never a socket.
import * as v from 'valibot'
import { hasCircle } from '../mindmap/ancestry'
import { idSchema } from '../model/id'
import { recordSchema } from '../model/record'
import { referencesOf } from '../model/references'
import { defineCommand, refuse } from './define'

export const recordsImport = defineCommand({
  type: 'records.import',
  entries: {
    records: v.pipe(v.array(recordSchema), v.maxLength(100_000)),
    /** The one record that an import may replace: the meeting's. */
    replaces: v.optional(v.nullable(idSchema), null),
  },
  decide(command, draft) {
    for (const record of command.records) {
      if (draft.get(record.id) && record.id !== command.replaces) return refuse('exists')
      draft.put(record)
    }
    for (const record of command.records) {
      for (const id of referencesOf(record)) if (!draft.get(id)) return refuse('missing')
    }
    const nodes = command.records.filter(({ kind }) => kind === 'mindNode').map(({ id }) => id)
    return hasCircle(draft, nodes) ? refuse('mind_cycle') : undefined
  },
})
