// The links of a board: made, listed without their secrets, and withdrawn, which sends away whoever came by them.
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { answersScope, leadRoles, roleSchema } from '../../shared/model/role'
import type { LinkLine } from '../../shared/people/linkList'
import { capabilityLink, isCapabilityValid, makeCapability } from '../access/capability'
import { joinCapabilityHash } from '../access/joinCapability'
import { findFreeJoinCode } from '../access/joinCode'
import type { ServerContext } from '../context'
import { authorize, type BoardParams } from './authorize'
import { sendError } from './errors'

const linkSchema = v.object({
  role: roleSchema,
  scope: v.optional(v.picklist(['board', answersScope]), 'board'),
})

export function addLinkRoutes(app: FastifyInstance, context: ServerContext): void {
  const { clock, store } = context

  app.post<BoardParams>('/api/boards/:id/links', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => leadRoles.includes(actor.role))
    if (!caller) return reply
    const parsed = v.safeParse(linkSchema, request.body)
    if (!parsed.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'role' })
    const { role, scope } = parsed.output
    // A co-facilitator makes no equals: that is the facilitator's to do.
    if (leadRoles.includes(role) && caller.actor.role !== 'facilitator')
      return sendError(request, reply, 403, 'http.role')
    // Whatever else a role may do over HTTP, a link for answers must not.
    if (scope === answersScope && role !== 'participant')
      return sendError(request, reply, 400, 'http.malformed', { detail: 'scope' })
    const boardId = request.params.id
    const { row, secret } = makeCapability({ boardId, role, scope, now: clock.now() })
    await store.addCapabilities([row])
    const screen = scope === answersScope ? '/worksheet' : ''
    return reply.send({ link: capabilityLink(context.linkBase(), boardId, secret, screen) })
  })

  app.get<BoardParams>('/api/boards/:id/links', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => actor.role === 'facilitator')
    if (!caller) return reply
    const board = (await store.getBoard(request.params.id))!
    const codeHash = await joinCapabilityHash(store, board)
    const rows = await store.listCapabilities(board.id)
    const { connected } = caller.room
    const links = rows.map(({ id, hash, role, scope, createdAt, revokedAt }): LinkLine => {
      const people = connected.filter(({ capabilityId }) => capabilityId === id)
      return {
        id,
        role,
        scope,
        createdAt,
        revokedAt,
        online: new Set(people.map(({ memberId }) => memberId)).size,
        own: id === caller.capabilityId,
        byCode: hash === codeHash,
      }
    })
    return reply.header('Cache-Control', 'no-store').send({ links })
  })

  app.post<{ Params: { id: string; linkId: string } }>(
    '/api/boards/:id/links/:linkId/revoke',
    async (request, reply) => {
      const caller = await authorize(context, request, reply, (actor) => actor.role === 'facilitator')
      if (!caller) return reply
      const { id: boardId, linkId } = request.params
      const row = (await store.listCapabilities(boardId)).find(({ id }) => id === linkId)
      if (!row) return sendError(request, reply, 404, 'http.no_link')
      // Nobody shuts themselves out.
      if (linkId === caller.capabilityId) return sendError(request, reply, 409, 'http.own_link')
      const board = (await store.getBoard(boardId))!
      const isOfCode = row.hash === (await joinCapabilityHash(store, board))
      await store.revokeCapability(linkId, clock.now())
      // The code leads to this link for ever: a new code leads to a new one.
      if (isOfCode && isCapabilityValid(row, clock.now()))
        await store.updateBoard(boardId, { joinCode: await findFreeJoinCode(store) })
      caller.room.withdrawLink(linkId)
      return reply.send({ revoked: true, newJoinCode: isOfCode })
    },
  )
}
