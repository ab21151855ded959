// What the share dialog needs: the join code, the addresses this server is reached at.
import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { leadRoles, staffRoles } from '../../shared/model/role'
import type { ServerContext } from '../context'
import { authorize, type BoardParams } from './authorize'
import { sendError } from './errors'

export function addShareRoutes(app: FastifyInstance, context: ServerContext): void {
  const { config, store } = context

  app.get<BoardParams>('/api/boards/:id/share', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => staffRoles.includes(actor.role))
    if (!caller) return reply
    const board = (await store.getBoard(request.params.id))!
    const port = (request.socket.localPort ?? config.port).toString()
    return reply.send({
      joinCode: board.joinCode,
      joinOpen: board.joinOpen,
      publicUrl: config.publicUrl,
      addresses: lanAddresses().map((address) => `http://${address}:${port}`),
    })
  })

  app.post<BoardParams>('/api/boards/:id/join-code', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => leadRoles.includes(actor.role))
    if (!caller) return reply
    const parsed = v.safeParse(v.object({ open: v.boolean() }), request.body)
    if (!parsed.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'open' })
    await store.updateBoard(request.params.id, { joinOpen: parsed.output.open })
    const board = (await store.getBoard(request.params.id))!
    return reply.send({ joinCode: board.joinCode, joinOpen: board.joinOpen })
  })
}

/** Addresses at which phones in the same network may reach this machine; IPv4, as people can type them. */
function lanAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address)
}
