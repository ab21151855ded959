// GET /api/boards/:id/export?format=F: the board as a file, of one consistent moment.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { BoardRecord } from '../../shared/model/record'
import type { ServerContext } from '../context'
import { exportFormats } from '../exports/formats'
import { pictureFormats } from '../pictures/pictureRequest'
import { DeskBusy } from '../threads/ThreadDesk'
import { authorize, type BoardParams } from './authorize'
import { sendError } from './errors'
import { dispositionOf, listMissing } from './exportHeaders'
import { readChoices } from './exportQuery'
import { asksForPicture, drawPicture, type PictureQuery } from './picture'

export interface MadeFile {
  contentType: string
  file: Uint8Array<ArrayBuffer>
  title: string
  extension: string
}

export function addExportRoute(app: FastifyInstance, context: ServerContext): void {
  app.get<BoardParams & { Querystring: PictureQuery }>('/api/boards/:id/export', async (request, reply) => {
    const caller = await authorize(context, request, reply)
    if (!caller) return reply
    const name = request.query.format ?? ''
    const isPicture = asksForPicture(request.query)
    if (!exportFormats.has(name) && !isPicture) {
      return sendError(request, reply, 400, 'http.unknown_format', {
        known: [...new Set([...exportFormats.keys(), ...pictureFormats])].join(' '),
      })
    }
    // Records are immutable: what is listed now stays one consistent moment.
    const records = await caller.room.look(({ docBoard }) => [...docBoard.board.all()])
    const make = isPicture ? drawPicture : makeFile
    const made = await make(context, caller.actor.memberId, records, request, reply)
    if (!made) return reply
    context.metrics.exports.inc({ format: name })
    const { buffer, byteOffset, byteLength } = made.file
    return reply
      .type(made.contentType)
      .header('Content-Disposition', dispositionOf(made.title || 'board', made.extension))
      .header('Cache-Control', 'no-store')
      .send(Buffer.from(buffer, byteOffset, byteLength))
  })
}

/** Undefined when a refusal has been sent instead. */
async function makeFile(
  context: ServerContext,
  memberId: string,
  records: readonly BoardRecord[],
  request: FastifyRequest<{ Querystring: { format?: string } }>,
  reply: FastifyReply,
): Promise<MadeFile | undefined> {
  const choices = readChoices(request, reply)
  if (!choices) return undefined
  const name = request.query.format ?? ''
  const { contentType, extension } = exportFormats.get(name)!
  try {
    const made = await context.exports.make(memberId, records, { format: name, choices })
    if (!made) {
      sendError(request, reply, 422, 'http.nothing_to_export')
      return undefined
    }
    listMissing(reply, made.missing)
    return { contentType, extension, file: made.file, title: made.title }
  } catch (error) {
    if (error instanceof DeskBusy)
      sendError(request, reply.header('Retry-After', '30'), 503, 'http.export_busy')
    else {
      context.logger.error({ err: error }, 'an export failed')
      sendError(request, reply, 500, 'http.export_failed')
    }
    return undefined
  }
}
