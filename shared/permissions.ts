// permissions: role × command × ownership × step → allowed? The only place that says who may do what.
import type { Command, CommandType } from './commands'
import { type DecideContext, type Refusal, refuse } from './commands/define'
import { type Board, getLive } from './model/board'
import { currentStep, hasSteps } from './model/currentStep'
import { parseTextKey } from './model/liveText'
import { meetingId } from './model/meeting'
import { type Actor, answersScope, leadRoles, type Role, roles, staffRoles } from './model/role'
import { stacksOf, topOf } from './model/stack'

interface Rule {
  /** Roles that may do it to anything. */
  any: readonly Role[]
  /** Roles that may do it to notes of their own (and nodes that are their words). */
  own?: readonly Role[]
  /** What the meeting's step must allow to those who are not staff. */
  step?: 'mayAddNotes' | 'mayEditOwn'
}

const writers: readonly Role[] = roles.filter((role) => role !== 'observer')
const chairs: readonly Role[] = [...leadRoles, 'recorder']
const staffOnly: Rule = { any: staffRoles }
const lead: Rule = { any: leadRoles }
const arranging: Rule = { any: staffRoles, own: ['participant'], step: 'mayEditOwn' }

export const rules: { readonly [T in CommandType]: Rule } = {
  'meeting.edit': { any: chairs },
  'meeting.finish': { any: leadRoles },
  'note.add': { any: writers, step: 'mayAddNotes' },
  /** What was said is changed by who said it; staff only where they entered it themselves. */
  'note.edit': { any: [], own: writers, step: 'mayEditOwn' },
  'note.reword': staffOnly,
  'note.tag': arranging,
  'note.move': arranging,
  'note.recategorise': arranging,
  'note.remove': arranging,
  'note.restore': arranging,
  'note.merge': staffOnly,
  'note.split': staffOnly,
  'cluster.add': staffOnly,
  'cluster.gather': staffOnly,
  'cluster.release': staffOnly,
  'cluster.name': staffOnly,
  'cluster.move': staffOnly,
  'cluster.recategorise': staffOnly,
  'cluster.assign': staffOnly,
  'cluster.mark': staffOnly,
  'cluster.remove': staffOnly,
  'cluster.restore': staffOnly,
  'row.add': staffOnly,
  'row.edit': staffOnly,
  'row.remove': staffOnly,
  'row.restore': staffOnly,
  'link.add': staffOnly,
  'link.remove': staffOnly,
  'link.restore': staffOnly,
  'table.add': { any: leadRoles },
  'table.edit': staffOnly,
  'table.remove': { any: leadRoles },
  'response.set': staffOnly,
  'mind.add': staffOnly,
  'mind.edit': staffOnly,
  'mind.place': staffOnly,
  'mind.tag': staffOnly,
  'mind.remove': staffOnly,
  'mind.restore': staffOnly,
  /** Whoever said it, and nobody for them. */
  'wording.respond': { any: [], own: writers },
  'utterance.append': { any: chairs },
  'text.open': staffOnly,
  'text.edit': staffOnly,
  /** Only one's own actions: `undo` itself checks whose it was. */
  undo: { any: writers },
  'step.add': lead,
  'step.edit': lead,
  'step.run': lead,
  'step.remove': lead,
  /** A table lead lets go what their own table wrote: `note.reveal` itself checks whose it is. */
  'note.reveal': { any: [...leadRoles, 'tableLead'] },
  'question.ask': { any: writers },
  'question.support': { any: writers },
  'question.set': staffOnly,
  'question.project': { any: chairs },
  'question.toNote': staffOnly,
  'question.remove': { any: staffRoles, own: ['participant'] },
  'question.restore': { any: staffRoles, own: ['participant'] },
  'poll.add': staffOnly,
  'poll.edit': staffOnly,
  'poll.run': staffOnly,
  'poll.cast': { any: writers },
  'poll.count': staffOnly,
  'poll.project': { any: chairs },
  'poll.remove': staffOnly,
  'member.role': { any: ['facilitator'] },
  'member.seat': lead,
  'member.remove': { any: ['facilitator'] },
  'member.agree': { any: roles },
  'meeting.lock': lead,
  'meeting.speak': staffOnly,
  'row.compare': staffOnly,
  'moment.name': lead,
  /** For good: nobody but the facilitator. */
  'record.erase': { any: ['facilitator'] },
  'member.erase': { any: ['facilitator'] },
  /** Sent by the server alone, for a facilitator. */
  'records.restore': { any: ['facilitator'] },
  /** Sent by the server alone. */
  'held.release': { any: ['facilitator'] },
  /** Sent by the server for a member whose import was permitted. */
  'records.import': { any: chairs },
}

type SpeakerContext = Pick<DecideContext, 'board' | 'private'> & { actor: { memberId: string } }

/** Why this actor may not do this; nothing when they may. */
export function permit(context: DecideContext, command: Command): Refusal | undefined {
  const { actor } = context
  if (actor.scope === answersScope) return permitAnswers(context, command)
  const rule = rules[command.t]
  if (command.t === 'note.add' && command.proxyFor && !staffRoles.includes(actor.role))
    return refuse('forbidden')
  if (isMeetingText(command)) return chairs.includes(actor.role) ? undefined : refuse('forbidden')
  if (!rule.any.includes(actor.role)) {
    if (!rule.own?.includes(actor.role)) return refuse('forbidden')
    if (!isOwnBusiness(context, command)) return refuse('not_yours')
  }
  return rule.step && !staffRoles.includes(actor.role)
    ? refuseByStep(context.board, rule.step, command)
    : undefined
}

/** A link for answers allows answering, and taking an own answer back; nothing else, whatever its role. */
function permitAnswers({ board, private: { undo } }: DecideContext, command: Command): Refusal | undefined {
  if (command.t === 'response.set') return undefined
  if (command.t !== 'undo') return refuse('forbidden')
  const patches = undo.inverses.get(command.target)?.patches ?? []
  return patches.every(({ id }) => board.get(id)?.kind === 'response') ? undefined : refuse('forbidden')
}

/** Without an agenda everything is open. With one, people write in its open step only, and in the one they saw. */
function refuseByStep(
  board: Board,
  allowed: NonNullable<Rule['step']>,
  command: Command,
): Refusal | undefined {
  const step = currentStep(board)
  if (command.t === 'note.add') {
    const isTheirs = command.stepId === null || command.stepId === step?.id
    if (!isTheirs || (!step && hasSteps(board))) return refuse('step_closed')
  }
  return step && !step[allowed] ? refuse('step_forbids') : undefined
}

function isMeetingText(command: Command): boolean {
  return (
    (command.t === 'text.open' || command.t === 'text.edit') && parseTextKey(command.key)?.id === meetingId
  )
}

/** Whether all that this command is about is the actor's own. */
function isOwnBusiness(context: DecideContext, command: Command): boolean {
  if (command.t === 'wording.respond') return isSpeaker(context, command.id)
  return recordsTouched(context, command).every((id) => owns(context, id))
}

function recordsTouched({ board }: DecideContext, command: Command): readonly string[] {
  if (command.t === 'note.edit') return [command.id]
  if (command.t === 'note.move') return command.moves.map((move) => move.id)
  if (command.t === 'note.recategorise') return wholeStacks(board, command.ids)
  return 'ids' in command ? command.ids : []
}

/** A note takes its stack along to another lane. */
function wholeStacks(board: Board, ids: readonly string[]): string[] {
  const stacks = stacksOf(board)
  return ids.flatMap((id) => {
    const note = getLive(board, 'note', id)
    if (!note) return [id]
    const top = topOf(board, note)
    return [top.id, ...(stacks.get(top.id) ?? []).map((behind) => behind.id)]
  })
}

/** Whether a note or question is this member's own; one that does not exist is nobody's problem here. */
function owns({ board, actor, private: privateState }: DecideContext, id: string): boolean {
  const record = board.get(id)
  if (record?.kind !== 'note' && record?.kind !== 'question') return true
  const owner = record.author ? record.author.memberId : privateState.owners.get(id)
  return owner === actor.memberId
}

/** Whether this member said it; a record that does not exist is nobody's problem here. */
export function isSpeaker({ board, actor, private: privateState }: SpeakerContext, id: string): boolean {
  const record = board.get(id)
  if (record?.kind === 'mindNode') return record.speaker?.memberId === actor.memberId
  if (record?.kind !== 'note') return true
  const person = record.proxyFor ?? record.author
  return (person ? person.memberId : privateState.owners.get(id)) === actor.memberId
}

/** For screens: whether this role can ever do this. */
export function mayEver(role: Role, type: CommandType): boolean {
  const rule = rules[type]
  return rule.any.includes(role) || (rule.own?.includes(role) ?? false)
}

/** For screens: whether this person can ever do this, by role and link. */
export function mayDo({ role, scope }: Pick<Actor, 'role' | 'scope'>, type: CommandType): boolean {
  return scope === answersScope ? type === 'response.set' || type === 'undo' : mayEver(role, type)
}
