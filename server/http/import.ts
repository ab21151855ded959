// POST /api/boards/:id/import?format=F: a file onto the board, all of it or nothing, undone by one undo; or a preview
// of it, which changes nothing.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Command } from '../../shared/commands'
import { translate } from '../../shared/i18n/catalogue'
import { BoardIndex } from '../../shared/model/board'
import { makeCid, makeId } from '../../shared/model/id'
import type { Language } from '../../shared/model/meeting'
import { mayEver } from '../../shared/permissions'
import type { ServerContext } from '../context'
import { importFormats, importTable, importTextFile, type KnownFormat } from '../imports/formats'
import type { Layout } from '../imports/guessLayout'
import type { ImportedRecords, ImportResult } from '../imports/ImportFormat'
import { previewImport } from '../imports/previewImport'
import { type ImportChoice, type ImportQuery, readChoice } from '../imports/readChoice'
import type { Table } from '../imports/Table'
import { DeskBusy } from '../threads/ThreadDesk'
import { authorize, type BoardParams } from './authorize'
import { languageOf, sendError } from './errors'

type ImportRoute = BoardParams & { Querystring: ImportQuery & { format?: string } }
/** As often as others may get in between before a file is given up. */
const maxTries = 5

type Caller = NonNullable<Awaited<ReturnType<typeof authorize>>>

export function addImportRoute(app: FastifyInstance, context: ServerContext): void {
  const { clock, config, imports, metrics } = context
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
    const choice = readChoice(request.query)
    if ('wrong' in choice) {
      const { wrong: option, known } = choice
      return sendError(request, reply, 400, 'http.bad_option', { option, known })
    }
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const file = await readFile(caller, format, bytes, choice, languageOf(request)).catch(orBusy)
    if (file === 'busy') {
      return sendError(request, reply.header('retry-after', 10), 503, 'http.import_busy')
    }
    const { result, read } = file
    metrics.imports.inc({ format: name, result: result.ok ? 'ok' : result.code })
    if (choice.preview && (result.ok || read)) return reply.send(previewImport(result, read))
    if (!result.ok) return reply.code(422).send({ code: result.code, message: result.message })
    if (result.records.length === 0 && !result.command) return reply.send(answerOf(result))
    return putOnBoard(request, reply, caller, result, () =>
      readFile(caller, format, bytes, choice, languageOf(request)),
    )
  }

  /** The records of the file; of a table also how it was understood. */
  async function readFile(
    { actor, room }: Caller,
    format: KnownFormat,
    bytes: Buffer,
    choice: ImportChoice,
    language: Language,
  ): Promise<{ result: ImportResult; read?: { table: Table; layout: Layout } }> {
    const { sheet } = choice
    const table =
      format.kind === 'table'
        ? await imports.read(actor.memberId, bytes, { kind: format.file, language, sheet })
        : null
    if (table && 'ok' in table) return { result: table }
    const board = await room.look(({ docBoard }) => new BoardIndex(docBoard.board.all()))
    const { maxNotes, maxRecords } = config.limits
    const importContext = { now: clock.now(), makeId, language, limits: { maxNotes, maxRecords } }
    if (format.kind === 'text') return { result: importTextFile(format, bytes, board, importContext) }
    const { layout, result } = await importTable(table!, format.style, choice, board, importContext)
    return { result, read: { table: table!, layout } }
  }

  async function putOnBoard(
    request: FastifyRequest,
    reply: FastifyReply,
    caller: Caller,
    file: ImportedRecords,
    readAgain: () => Promise<{ result: ImportResult }>,
    tries = 1,
  ): Promise<FastifyReply> {
    const { actor, room } = caller
    const cid = makeCid(clock.now())
    const { records, replaces } = file
    const command = file.command ?? { t: 'records.import', records, replaces }
    const result = await room.submit(actor, { ...command, cid } as Command)
    if (result.ok) return reply.send({ ...answerOf(file), undo: cid })
    // Somebody else's paste came first: what the board lacks is found anew.
    if (result.code === 'transcript_moved' && tries < maxTries) {
      const { result: again } = await readAgain()
      if (!again.ok) return reply.code(422).send({ code: again.code, message: again.message })
      if (!again.command) return reply.send(answerOf(again))
      return putOnBoard(request, reply, caller, again, readAgain, tries + 1)
    }
    if (result.code === 'not_stored') return sendError(request, reply, 503, 'http.not_stored')
    const message = translate(languageOf(request), `refusal.${result.code}`, result.params)
    return reply.code(422).send({ code: result.code, message })
  }
}

function answerOf({ added, skipped, extended }: ImportedRecords) {
  return { added, skipped, ...(extended === undefined ? {} : { extended }) }
}

function orBusy(error: unknown): 'busy' {
  if (error instanceof DeskBusy) return 'busy'
  throw error
}
