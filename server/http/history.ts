// A board's history: the timeline's marks and the board at a past moment, for staff; what changed since, for everybody.
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { translate } from '../../shared/i18n/catalogue'
import { makeCid } from '../../shared/model/id'
import type { BoardRecord } from '../../shared/model/record'
import { staffRoles } from '../../shared/model/role'
import { mayEver } from '../../shared/permissions'
import type { ServerContext } from '../context'
import { authorize, type BoardParams } from './authorize'
import { languageOf, sendError } from './errors'

const maxMarks = 1_000

const unzip = promisify(gunzip)

const seqSchema = v.pipe(v.string(), v.regex(/^\d{1,12}$/), v.transform(Number))
const timelineSchema = v.object({
  from: v.optional(seqSchema, '0'),
  to: v.optional(seqSchema, '999999999999'),
  marks: v.optional(v.pipe(seqSchema, v.minValue(1), v.maxValue(maxMarks)), '300'),
})
const changesSchema = v.object({ since: seqSchema })

interface MomentParams {
  Params: { id: string; seq: string }
}

export function addHistoryRoutes(app: FastifyInstance, context: ServerContext): void {
  const { history } = context

  app.get<BoardParams>('/api/boards/:id/history', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => staffRoles.includes(actor.role))
    if (!caller) return reply
    const query = v.safeParse(timelineSchema, request.query)
    if (!query.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'from, to, marks' })
    const { from, to, marks } = query.output
    const timeline = await history.timeline(request.params.id, { from, to, max: marks })
    return reply.header('Cache-Control', 'no-store').send(timeline)
  })

  app.get<MomentParams>('/api/boards/:id/history/:seq', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => staffRoles.includes(actor.role))
    if (!caller) return reply
    const seq = v.safeParse(seqSchema, request.params.seq)
    if (!seq.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'seq' })
    const moment = await history.moment(request.params.id, seq.output)
    if (!moment) return sendError(request, reply, 404, 'http.no_moment')
    const { buffer, byteOffset, byteLength } = moment.records
    return reply
      .type('application/json; charset=utf-8')
      .header('Content-Encoding', 'gzip')
      .header('Cache-Control', 'no-store')
      .header('X-Moment', String(moment.at ?? ''))
      .send(Buffer.from(buffer, byteOffset, byteLength))
  })

  app.post<MomentParams>('/api/boards/:id/history/:seq/restore', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => mayEver(actor.role, 'records.restore'))
    if (!caller) return reply
    const seq = v.safeParse(seqSchema, request.params.seq)
    if (!seq.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'seq' })
    const moment = await history.moment(request.params.id, seq.output)
    if (!moment) return sendError(request, reply, 404, 'http.no_moment')
    const records = JSON.parse((await unzip(moment.records)).toString()) as BoardRecord[]
    const cid = makeCid(context.clock.now())
    const result = await caller.room.submit(caller.actor, { t: 'records.restore', cid, records })
    if (result.ok) return reply.send({ restored: true, undo: cid })
    if (result.code === 'not_stored') return sendError(request, reply, 503, 'http.not_stored')
    const message = translate(languageOf(request), `refusal.${result.code}`, result.params)
    return reply.code(409).send({ code: result.code, message })
  })

  app.get<BoardParams>('/api/boards/:id/changes', async (request, reply) => {
    const caller = await authorize(context, request, reply)
    if (!caller) return reply
    const query = v.safeParse(changesSchema, request.query)
    if (!query.success) return sendError(request, reply, 400, 'http.malformed', { detail: 'since' })
    const changes = await history.changesSince(request.params.id, query.output.since)
    return reply.header('Cache-Control', 'no-store').send(changes)
  })
}
