// link.add: links two entries, for example a solution to the problem it answers.
import * as v from 'valibot'
import { type Board, live } from '../model/board'
import { linkTargets } from '../model/category'
import { idSchema } from '../model/id'
import { linkDefaults } from '../model/link'
import { defineCommand, refuse } from './define'
import { endpointEntries, takeEndpoint } from './endpoint'

export const linkAdd = defineCommand({
  type: 'link.add',
  entries: { id: idSchema, from: v.object(endpointEntries), to: v.object(endpointEntries) },
  decide(command, draft, { now }) {
    if (draft.get(command.id)) return refuse('exists')
    const from = takeEndpoint(draft, command.from, now)
    if ('ok' in from) return from
    const to = takeEndpoint(draft, command.to, now)
    if ('ok' in to) return to
    if (from.id === to.id || reaches(draft, to.id, from.id)) return refuse('link_cycle')
    if (!linkTargets[from.category].includes(to.category))
      return refuse('link_pair', { from: from.category, to: to.category })
    for (const link of live(draft, 'link'))
      if (link.from === from.id && link.to === to.id) return refuse('link_exists')
    draft.put({ ...linkDefaults, id: command.id, createdAt: now, from: from.id, to: to.id })
    return undefined
  },
})

/** Whether links lead from one cluster to the other. */
function reaches(board: Board, start: string, goal: string): boolean {
  const targets = new Map<string, string[]>()
  for (const link of live(board, 'link')) targets.set(link.from, [...(targets.get(link.from) ?? []), link.to])
  const seen = new Set<string>()
  const open = [start]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true
    if (seen.has(id)) continue
    seen.add(id)
    open.push(...(targets.get(id) ?? []))
  }
  return false
}
