// Which actions can be done to a selection now. What is locked can still be looked at.
import type { Action, ActionContext } from './action'
import { areLockedFor } from './lockedFor'

const onlyLooks: ReadonlySet<string> = new Set(['openStack', 'related', 'fold', 'showInTranscript'])

export function possibleActions(actions: readonly Action[], context: ActionContext): Action[] {
  const isClosed = areLockedFor(context.session, context.selection)
  return actions.filter((action) => (!isClosed || onlyLooks.has(action.id)) && action.isEnabled(context))
}
