// POST /api/boards and /api/sample: a new board and the links to it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { planOfTemplate, templateIds } from '../../shared/agenda/templates'
import { dateSchema } from '../../shared/model/fields'
import { makeId } from '../../shared/model/id'
import { languageSchema, type Meeting } from '../../shared/model/meeting'
import type { BoardRecord } from '../../shared/model/record'
import { linkRoles } from '../../shared/model/role'
import { textLimits, textOf } from '../../shared/model/text'
import { capabilityLink, hashSecret, matchesHash } from '../access/capability'
import { RateLimit } from '../access/rateLimit'
import type { ServerContext } from '../context'
import { createBoard, newMeeting } from '../createBoard'
import { planRecords } from '../planRecords'
import { sampleRecords } from '../sample'
import { sendError } from './errors'

/** A board without an agenda. */
const plain = 'plain'

const newBoardSchema = v.object({
  title: textOf(textLimits.title),
  language: v.optional(languageSchema, 'zh-TW'),
  date: v.optional(dateSchema, ''),
  leadAgency: v.optional(textOf(textLimits.unit), ''),
  coAgencies: v.optional(v.pipe(v.array(textOf(textLimits.unit)), v.maxLength(50)), []),
  coreQuestion: v.optional(textOf(textLimits.question), ''),
  notice: v.optional(textOf(textLimits.remark), ''),
  template: v.optional(v.string(), plain),
})

export function addBoardRoutes(app: FastifyInstance, context: ServerContext): void {
  const { clock } = context
  const perAddress = new RateLimit({ capacity: 60, refillMs: 60_000, now: () => clock.now() })

  app.post('/api/boards', async (request, reply) => {
    const parsed = v.safeParse(newBoardSchema, request.body)
    if (!parsed.success) {
      return sendError(request, reply, 400, 'http.malformed', {
        detail: String(parsed.issues[0].path?.[0]?.key ?? 'JSON'),
      })
    }
    const { template, ...meeting } = parsed.output
    if (template === plain) return make(request, reply, meeting, [])
    const id = templateIds.find((known) => known === template)
    if (!id) {
      const known = [plain, ...templateIds].join(' ')
      return sendError(request, reply, 400, 'http.unknown_template', { known })
    }
    const plan = planOfTemplate(id, meeting.language)
    if (meeting.notice) delete plan.meeting.notice
    const now = clock.now()
    return make(request, reply, meeting, planRecords(plan, newMeeting(meeting, now), now))
  })

  app.post('/api/sample', (request, reply) => make(request, reply, {}, sampleRecords(clock.now(), makeId)))

  async function make(
    request: FastifyRequest,
    reply: FastifyReply,
    meeting: Partial<Meeting>,
    records: readonly BoardRecord[],
  ): Promise<FastifyReply> {
    const { config, store } = context
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (config.adminToken !== null && !matchesHash(given, hashSecret(config.adminToken))) {
      return sendError(request, reply, 401, 'http.admin')
    }
    if (!perAddress.take(request.ip)) return sendError(request, reply, 429, 'http.too_many')
    if ((await store.countBoards()) >= config.limits.maxBoards)
      return sendError(request, reply, 507, 'http.full')
    const { boardId, secrets } = await createBoard(store, meeting, records, clock.now())
    const links = Object.fromEntries(
      linkRoles.map((role) => [role, capabilityLink(context.linkBase(), boardId, secrets[role])]),
    )
    return reply.code(201).send({ boardId, links })
  }
}
