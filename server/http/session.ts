// POST /api/boards/:id/session: a capability for a session token. POST /api/join: a spoken code for a capability.
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { textLimits, textOf } from '../../shared/model/text'
import { openSession } from '../access/exchange'
import { findJoinCapability } from '../access/joinCapability'
import { parseJoinCode } from '../access/joinCode'
import { RateLimit } from '../access/rateLimit'
import type { ServerContext } from '../context'
import type { BoardParams } from './authorize'
import { sendError } from './errors'

const sessionSchema = v.object({
  capability: v.pipe(v.string(), v.maxLength(200)),
  name: v.optional(textOf(textLimits.name)),
  unit: v.optional(textOf(textLimits.unit)),
  memberKey: v.optional(v.pipe(v.string(), v.maxLength(200))),
})

const wrongTriesPerMinute = 120
/** Wrong join codes from everywhere together, as a multiple of those from one address. */
const addressesAtOnce = 20

export function addSessionRoutes(app: FastifyInstance, context: ServerContext): void {
  const { clock, config, metrics, store } = context
  const now = () => clock.now()
  const joins = new RateLimit({ capacity: config.limits.maxJoinsPerMinute, refillMs: 60_000, now })
  const wrong = new RateLimit({ capacity: wrongTriesPerMinute, refillMs: 60_000, now })
  const codes = new RateLimit({ capacity: config.limits.maxJoinCodeTries, refillMs: 60_000, now })
  const allCodes = new RateLimit({
    capacity: config.limits.maxJoinCodeTries * addressesAtOnce,
    refillMs: 60_000,
    now,
  })

  app.post<BoardParams>('/api/boards/:id/session', async (request, reply) => {
    const parsed = v.safeParse(sessionSchema, request.body)
    if (!parsed.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'capability' })
    const { id } = request.params
    const session = await openSession(store, id, parsed.output, {
      now: clock.now(),
      maxMembers: config.limits.maxMembers,
    })
    if (!session) {
      metrics.refusedJoins.inc({ reason: 'capability' })
      // Only wrong tries count here: a whole workshop behind one address is never in their way.
      return wrong.take(request.ip)
        ? sendError(request, reply, 403, 'http.forbidden')
        : sendError(request, reply, 429, 'http.too_many')
    }
    if (session === 'full') return sendError(request, reply, 507, 'http.board_full')
    if (!joins.take(id)) return sendError(request, reply, 429, 'http.too_many')
    return reply.send(session)
  })

  app.post('/api/join', async (request, reply) => {
    const parsed = v.safeParse(v.object({ code: v.pipe(v.string(), v.maxLength(40)) }), request.body)
    const code = parsed.success ? parseJoinCode(parsed.output.code) : null
    // Eight digits can be guessed, so who has tried too often is not answered at all, right or wrong.
    if (!codes.take(request.ip) || !allCodes.take('all')) {
      metrics.refusedJoins.inc({ reason: 'join_code_limit' })
      return sendError(request, reply, 429, 'http.too_many')
    }
    const board = code === null ? null : await store.findBoardByJoinCode(code)
    if (!board?.joinOpen) {
      metrics.refusedJoins.inc({ reason: 'join_code' })
      return sendError(request, reply, 403, 'http.join_code')
    }
    // Only wrong codes count: a whole workshop shares one address.
    codes.giveBack(request.ip)
    allCodes.giveBack('all')
    if (!joins.take(board.id)) return sendError(request, reply, 429, 'http.too_many')
    return reply.send({ boardId: board.id, capability: await findJoinCapability(store, board, clock.now()) })
  })
}
