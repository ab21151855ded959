// Tells the members who are here what only they may see, and makes what was decided about them true at once: another
// role, another table, or that they have to go.
import type { PrivateChange } from '../../shared/model/change'
import { effectiveActor } from '../../shared/model/memberState'
import type { PrivateState } from '../../shared/model/private'
import { staffRoles } from '../../shared/model/role'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { encodeJson, frameTypes } from '../../shared/protocol/frames'
import type { MineMessage } from '../../shared/protocol/mine'
import type { Member } from './Member'
import { countHeld, mineAfter, mineOf } from './mineOf'

/** Changes that somebody is told of. */
const told: ReadonlySet<PrivateChange['op']> = new Set([
  'own',
  'hold',
  'release',
  'ballot',
  'support',
  'member',
])

export class PrivateDesk {
  constructor(
    private readonly members: ReadonlySet<Member>,
    /** Someone's role changed: they are told anew who they are. */
    private readonly greet: (member: Member) => void,
  ) {}

  /** Everything that this member may see. Sends them away, and answers false, when they were removed. */
  welcome(member: Member, state: PrivateState): boolean {
    const actor = effectiveActor(state, member.linkActor)
    if (!actor) member.dismiss(closeCodes.forbidden, 'removed')
    else member.actor = actor
    return actor !== null
  }

  all(member: Member, state: PrivateState): Uint8Array {
    return encodeMine(mineOf(state, member.actor))
  }

  /** What a commit's private changes are for whom; null: nobody knows what changed, so everybody hears all of theirs. */
  after(changes: readonly PrivateChange[] | null, state: PrivateState): Map<Member, Uint8Array[]> {
    const frames = new Map<Member, Uint8Array[]>()
    const relevant = changes?.filter(({ op }) => told.has(op))
    if (relevant?.length === 0) return frames
    const isForAll = !relevant || relevant.some(({ op }) => op === 'hold' || op === 'release')
    const about = new Set(relevant?.map((change) => ('memberId' in change ? change.memberId : '')))
    // A vote of one of a thousand concerns one of a thousand.
    const concerned = [...this.members].filter((member) => isForAll || about.has(member.linkActor.memberId))
    for (const member of concerned) this.refresh(member, state, relevant)
    for (const member of concerned) {
      if (!relevant) frames.set(member, [this.all(member, state)])
      else {
        const own = relevant.flatMap((change) => mineAfter(state, member.actor, change) ?? [])
        const counts = this.countsFor(member, relevant, state)
        const said = [...own, ...counts]
        if (said.length > 0) frames.set(member, [encodeMine(merge(said))])
      }
    }
    return frames
  }

  private countsFor(member: Member, changes: readonly PrivateChange[], state: PrivateState): MineMessage[] {
    const isNews = changes.some(({ op }) => op === 'hold' || op === 'release')
    return isNews && staffRoles.includes(member.actor.role) ? [{ heldCounts: countHeld(state) }] : []
  }

  private refresh(member: Member, state: PrivateState, changes: readonly PrivateChange[] | undefined): void {
    const { memberId } = member.linkActor
    const isAbout = (change: PrivateChange) => change.op === 'member' && change.memberId === memberId
    if (changes && !changes.some(isAbout)) return
    const { role } = member.actor
    if (this.welcome(member, state) && member.actor.role !== role) this.greet(member)
  }
}

/** Several additions as one message; what comes later counts. */
function merge(messages: readonly MineMessage[]): MineMessage {
  const merged: MineMessage = { more: true }
  for (const { ownedNoteIds, held, ballots, supports, ...rest } of messages) {
    if (ownedNoteIds) merged.ownedNoteIds = [...(merged.ownedNoteIds ?? []), ...ownedNoteIds]
    if (held) merged.held = [...(merged.held ?? []), ...held]
    if (ballots) merged.ballots = [...(merged.ballots ?? []), ...ballots]
    if (supports) merged.supports = [...(merged.supports ?? []), ...supports]
    Object.assign(merged, rest)
  }
  return merged
}

function encodeMine(message: MineMessage): Uint8Array {
  return encodeJson(frameTypes.mine, message)
}
