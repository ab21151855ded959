// decide: the one function that says what a command does, on the server for everybody and in the browser for its own
// screen. It takes values and returns values. It knows the commands that are registered.
import type { Board } from '../model/board'
import { type Change, patchesOf, sameValue } from '../model/change'
import { permit } from '../permissions'
import { type DecideContext, type Decision, Draft, type Refusal, refuse } from './define'
import type { Command } from './index'
import { findCommand } from './registry'

export function decide(context: DecideContext, command: Command): Decision {
  const forbidden = permit(context, command)
  if (forbidden) return forbidden
  const draft = new Draft(context.board)
  const definition = findCommand(command.t)?.definition
  if (!definition) return refuse('unknown_command')
  const run = definition.decide as (
    command: Command,
    draft: Draft,
    context: DecideContext,
  ) => Refusal | undefined
  const refused = run.call(definition, command, draft, context)
  if (refused) return refused
  const changes = changesOf(draft, context.board)
  const patches = patchesOf(context.board, changes)
  if (patches.length > 0) {
    const key = command.group ?? command.cid
    draft.privateChanges.push({ op: 'inverse', key, memberId: context.actor.memberId, patches })
  }
  return { ok: true, changes, privateChanges: draft.privateChanges }
}

/** Each changed record once, as it ended up; then what happens to live texts. */
function changesOf(draft: Draft, board: Board): Change[] {
  const changes: Change[] = []
  for (const record of draft.puts.values()) {
    if (!sameValue(record, board.get(record.id))) changes.push({ op: 'put', record })
  }
  return [...changes, ...draft.textChanges]
}
