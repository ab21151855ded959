// Who did what on a board, newest first, a page at a time: for staff.
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { staffRoles } from '../../shared/model/role'
import type { ServerContext } from '../context'
import { activityPageOf } from '../people/activityPageOf'
import { authorize, type BoardParams } from './authorize'
import { sendError } from './errors'

const maxPage = 200

const count = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))
const querySchema = v.object({
  before: v.optional(count, String(Number.MAX_SAFE_INTEGER).slice(0, 15)),
  limit: v.optional(v.pipe(count, v.minValue(1), v.maxValue(maxPage)), '50'),
})

export function addActivityRoute(app: FastifyInstance, context: ServerContext): void {
  app.get<BoardParams>('/api/boards/:id/activity', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => staffRoles.includes(actor.role))
    if (!caller) return reply
    const query = v.safeParse(querySchema, request.query)
    if (!query.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'before, limit' })
    const rows = await context.store.listMembers(request.params.id)
    const page = await caller.room.look(({ private: state }) => activityPageOf(state, rows, query.output))
    return reply.header('Cache-Control', 'no-store').send(page)
  })
}
