// POST /api/boards/:id/import?format=F: a file onto the board, all of it or nothing, undone by one undo.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { translate } from '../../shared/i18n/catalogue'
import { BoardIndex } from '../../shared/model/board'
import { makeCid, makeId } from '../../shared/model/id'
import { mayEver } from '../../shared/permissions'
import type { ServerContext } from '../context'
import { importFile, importFormats } from '../imports/formats'
import type { ImportedRecords } from '../imports/ImportFormat'
import { authorize, type BoardParams } from './authorize'
import { languageOf, sendError } from './errors'

type ImportRoute = BoardParams & { Querystring: { format?: string } }
type Caller = NonNullable<Awaited<ReturnType<typeof authorize>>>

export function addImportRoute(app: FastifyInstance, context: ServerContext): void {
  const { clock, config, metrics } = context
  const callers = new WeakMap<object, Caller>()

  // Whatever the browser says a file is: its bytes are read by the format that was asked for.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

    scope.post<ImportRoute>(
      '/api/boards/:id/import',
      { bodyLimit: config.limits.maxUploadMb * 1024 * 1024, onRequest: admit },
      takeFile,
    )
  })

  /** Who may not import does not get to send a large file first. */
  async function admit(request: FastifyRequest<ImportRoute>, reply: FastifyReply): Promise<unknown> {
    const caller = await authorize(context, request, reply, (actor) => mayEver(actor.role, 'records.import'))
    if (!caller) return reply
    callers.set(request, caller)
    return undefined
  }

  async function takeFile(request: FastifyRequest<ImportRoute>, reply: FastifyReply): Promise<FastifyReply> {
    const caller = callers.get(request)!
    const name = request.query.format ?? ''
    const format = importFormats.get(name)
    if (!format) {
      return sendError(request, reply, 400, 'http.unknown_format', {
        known: [...importFormats.keys()].join(' '),
      })
    }
    const language = languageOf(request)
    const board = await caller.room.look(({ docBoard }) => new BoardIndex(docBoard.board.all()))
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const { maxNotes, maxRecords } = config.limits
    const read = importFile(format, bytes, board, {
      now: clock.now(),
      makeId,
      language,
      limits: { maxNotes, maxRecords },
    })
    metrics.imports.inc({ format: name, result: read.ok ? 'ok' : read.code })
    if (!read.ok) return reply.code(422).send({ code: read.code, message: read.message })
    if (read.records.length === 0) return reply.send({ added: read.added, skipped: read.skipped })
    return putOnBoard(request, reply, caller, read)
  }

  async function putOnBoard(
    request: FastifyRequest,
    reply: FastifyReply,
    { actor, room }: Caller,
    { records, replaces, added, skipped }: ImportedRecords,
  ): Promise<FastifyReply> {
    const cid = makeCid(clock.now())
    const result = await room.submit(actor, { t: 'records.import', cid, records, replaces })
    if (result.ok) return reply.send({ added, skipped, undo: cid })
    if (result.code === 'not_stored') return sendError(request, reply, 503, 'http.not_stored')
    const message = translate(languageOf(request), `refusal.${result.code}`, result.params)
    return reply.code(422).send({ code: result.code, message })
  }
}
