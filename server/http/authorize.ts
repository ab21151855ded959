// Who calls: the bearer token of a session on the board that the path names.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { effectiveActor } from '../../shared/model/memberState'
import type { Actor } from '../../shared/model/role'
import { identify } from '../access/exchange'
import type { ServerContext } from '../context'
import type { Room } from '../room/Room'
import { sendError } from './errors'

export interface BoardParams {
  Params: { id: string }
}

export interface Caller {
  actor: Actor
  room: Room
  capabilityId: string
}

/** The caller and the board's room; when there is none the refusal has been sent. */
export async function authorize(
  context: ServerContext,
  request: FastifyRequest<BoardParams>,
  reply: FastifyReply,
  may: (actor: Actor) => boolean = () => true,
): Promise<Caller | null> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const known = await identify(context.store, request.params.id, token, context.clock.now())
  const room = known && (await context.rooms.get(request.params.id))
  const actor = room && (await room.look(({ private: state }) => effectiveActor(state, known.actor)))
  if (room && !actor) {
    sendError(request, reply, 403, 'http.role')
    return null
  }
  if (!actor || !room || !known) {
    sendError(request, reply, 401, 'http.unauthorized')
    return null
  }
  if (!may(actor)) {
    sendError(request, reply, 403, 'http.role')
    return null
  }
  return { actor, room, capabilityId: known.capabilityId }
}
