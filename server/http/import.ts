// POST /api/boards/:id/import?format=F: a file onto the board, all of it or nothing, undone by one undo.
import type { FastifyInstance } from 'fastify'
import { BoardIndex } from '../../shared/model/board'
import { makeCid, makeId } from '../../shared/model/id'
import { mayEver } from '../../shared/permissions'
import { translate } from '../../shared/i18n/catalogue'
import type { ServerContext } from '../context'
import { importFile, importFormats } from '../imports/formats'
import { authorize, type BoardParams } from './authorize'
import { languageOf, sendError } from './errors'

export function addImportRoute(app: FastifyInstance, context: ServerContext): void {
  const { clock, config, metrics } = context
  // Whatever the browser says a file is: its bytes are read by the format that was asked for.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))

    scope.post<BoardParams & { Querystring: { format?: string } }>('/api/boards/:id/import', async (request, reply) => {
      const caller = await authorize(context, request, reply, (actor) => mayEver(actor.role, 'records.import'))
      if (!caller) return reply
      const name = request.query.format ?? ''
      const format = importFormats.get(name)
      if (!format) {
        return sendError(request, reply, 400, 'http.unknown_format', { known: [...importFormats.keys()].join(' ') })
      }
      const language = languageOf(request)
      const board = await caller.room.look(({ docBoard }) => new BoardIndex(docBoard.board.all()))
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const limits = { maxNotes: config.limits.maxNotes, maxRecords: config.limits.maxRecords }
      const read = importFile(format, bytes, board, { now: clock.now(), makeId, language, limits })
      metrics.imports.inc({ format: name, result: read.ok ? 'ok' : read.code })
      if (!read.ok) return reply.code(422).send({ code: read.code, message: read.message })
      if (read.records.length > 0) {
        const cid = makeCid(clock.now())
        const { records, replaces } = read
        const result = await caller.room.submit(caller.actor, { t: 'records.import', cid, records, replaces })
        if (!result.ok) {
          const status = result.code === 'not_stored' ? 503 : 422
          return reply.code(status).send({ code: result.code, message: translate(language, `refusal.${result.code}`, result.params) })
        }
        return reply.send({ added: read.added, skipped: read.skipped, undo: cid })
      }
      return reply.send({ added: read.added, skipped: read.skipped })
    })
  })
}
