// decide: the one function that says what a command does, on the server for everybody and in the browser for its own
// screen. It takes values and returns values. It knows the commands that are registered.
import { patchesOf } from '../model/change'
import { effectiveActor } from '../model/memberState'
import { permit } from '../permissions'
import { activityOf } from './activityOf'
import { isRefusal } from './common'
import { type DecideContext, type Decision, Draft, type Refusal, refuse } from './define'
import type { Command } from './index'
import { refuseLocked } from './refuseLocked'
import { findCommand } from './registry'
import { separateHeld, withHeld } from './separateHeld'

export function decide(context: DecideContext, command: Command): Decision {
  const actor = effectiveActor(context.private, context.actor)
  if (!actor) return refuse('forbidden')
  const seen = { ...context, actor, board: withHeld(context.board, context.private, actor) }
  const forbidden = permit(seen, command)
  if (forbidden) return forbidden
  const draft = new Draft(seen.board)
  const definition = findCommand(command.t)?.definition
  if (!definition) return refuse('unknown_command')
  const run = definition.decide as (
    command: Command,
    draft: Draft,
    context: DecideContext,
  ) => Refusal | undefined
  const refused = run.call(definition, command, draft, seen) ?? refuseLocked(draft, seen)
  if (refused) return refused
  const separated = separateHeld(draft, seen, context.board, definition.touchesHeld === true)
  if (isRefusal(separated)) return separated
  const { shown, held, released } = separated
  // What people have seen cannot be hidden again: that is not offered to be undone.
  const patches = definition.final || released.length > 0 ? [] : patchesOf(seen.board, [...shown, ...held])
  const privateChanges = [...draft.privateChanges, ...released]
  for (const { record, memberId } of held) {
    const until = draft.until.get(record.id)
    privateChanges.push({ op: 'hold', record, memberId, ...(until && { until }) })
  }
  if (patches.length > 0) {
    const key = command.group ?? command.cid
    privateChanges.push({ op: 'inverse', key, memberId: actor.memberId, patches })
  }
  privateChanges.push(...activityOf(seen, command, separated, privateChanges))
  return { ok: true, changes: [...shown, ...draft.textChanges], privateChanges }
}
