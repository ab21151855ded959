// DELETE /api/boards/:id: the whole board, for good: by its facilitator, who types its title, or by the admin token.
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { getMeeting } from '../../shared/model/board'
import { textLimits } from '../../shared/model/text'
import { hashSecret, matchesHash } from '../access/capability'
import type { ServerContext } from '../context'
import { scrubUntilDone } from '../room/eraseWords'
import { authorize, type BoardParams } from './authorize'
import { sendError } from './errors'

const bodySchema = v.object({ title: v.pipe(v.string(), v.maxLength(2 * textLimits.title)) })

export function addDeleteRoute(app: FastifyInstance, context: ServerContext): void {
  const { config, store, clock, rooms, history } = context

  const isAdmin = (header: string | undefined): boolean => {
    const given = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? ''
    return config.adminToken !== null && matchesHash(given, hashSecret(config.adminToken))
  }

  app.delete<BoardParams>('/api/boards/:id', async (request, reply) => {
    const { id } = request.params
    if (!isAdmin(request.headers.authorization)) {
      const caller = await authorize(context, request, reply, (actor) => actor.role === 'facilitator')
      if (!caller) return reply
      const body = v.safeParse(bodySchema, request.body)
      const title = await caller.room.look(({ docBoard }) => getMeeting(docBoard.board).title)
      if (!body.success || body.output.title.trim() !== title.trim())
        return sendError(request, reply, 409, 'http.wrong_title')
    }
    if (!(await rooms.remove(id))) return sendError(request, reply, 404, 'http.not_found')
    history.forget(id)
    // Every row of it had its id: where that is not, nothing of it is.
    scrubUntilDone(store, clock, [id])
    return reply.send({ deleted: true })
  })
}
