// The exchange of a capability for a session: who comes with this link, and are they someone we know already?
import type { Actor } from '../../shared/model/role'
import type { MemberRow, Store } from '../store/Store'
import { hashSecret, isCapabilityValid, makeId, makeSecret } from './capability'
import { makeSession, readSession } from './session'

export interface SessionRequest {
  capability: string
  name?: string | undefined
  unit?: string | undefined
  /** Kept in the browser, so that the same person comes back as the same member. */
  memberKey?: string | undefined
}

export interface OpenedSession {
  token: string
  memberId: string
  memberKey: string
  role: Actor['role']
  scope: string
  name: string
  unit: string
}

/** Null alike for a wrong capability and for a board that is not there; `full` when the board takes no new members. */
export async function openSession(
  store: Store,
  boardId: string,
  request: SessionRequest,
  { now, maxMembers }: { now: number; maxMembers: number },
): Promise<OpenedSession | 'full' | null> {
  const capability = await store.findCapability(boardId, hashSecret(request.capability))
  if (!capability || !isCapabilityValid(capability, now)) return null
  const { role, scope } = capability
  const known = request.memberKey ? await store.findMember(boardId, hashSecret(request.memberKey)) : null
  if (!known && (await store.countMembers(boardId)) >= maxMembers) return 'full'
  const memberKey = known && request.memberKey ? request.memberKey : makeSecret()
  const member = {
    id: known?.id ?? makeId(),
    boardId,
    keyHash: hashSecret(memberKey),
    ...nameOf(request, known),
    role,
    createdAt: known?.createdAt ?? now,
    erasedAt: known?.erasedAt ?? null,
  }
  const isSame = known && known.name === member.name && known.unit === member.unit && known.role === role
  if (!isSame) await store.saveMember(member)
  const token = makeSession(
    { b: boardId, m: member.id, r: role, s: scope, c: capability.id },
    await secretOf(store),
    now,
  )
  return { token, memberId: member.id, memberKey, role, scope, name: member.name, unit: member.unit }
}

/** A browser goes on offering the name that it knows: one that was erased does not come back by that. */
function nameOf(request: SessionRequest, known: MemberRow | null): Pick<MemberRow, 'name' | 'unit'> {
  if (known && known.erasedAt !== null) return { name: '', unit: '' }
  return { name: request.name ?? known?.name ?? '', unit: request.unit ?? known?.unit ?? '' }
}

/** Someone with a good token, and the capability that they came by. */
export interface Identity {
  actor: Actor
  capabilityId: string
  /** When the token or its link stops being good, server ms. */
  endsAt: number
}

/** Who holds this token on this board; null when it is not good (any more). */
export async function identify(
  store: Store,
  boardId: string,
  token: string,
  now: number,
): Promise<Identity | null> {
  const session = readSession(token, await secretOf(store), now)
  if (!session || session.b !== boardId) return null
  // Asked for in one turn: after a restart a thousand come at once.
  const [capabilities, member] = await Promise.all([
    store.listCapabilities(boardId),
    store.getMember(boardId, session.m),
  ])
  const capability = capabilities.find((row) => row.id === session.c)
  if (!capability || !isCapabilityValid(capability, now)) return null
  if (!member) return null
  const { id: memberId, name, unit } = member
  return {
    actor: { memberId, role: session.r, name, unit, scope: session.s },
    capabilityId: capability.id,
    endsAt: Math.min(session.e, capability.expiresAt ?? session.e),
  }
}

const secrets = new WeakMap<Store, Promise<string>>()

/** Made once per store and the same ever after, so each is asked for it once. */
function secretOf(store: Store): Promise<string> {
  const known = secrets.get(store)
  if (known) return known
  const asked = store.secret()
  secrets.set(store, asked)
  asked.catch(() => secrets.delete(store))
  return asked
}
