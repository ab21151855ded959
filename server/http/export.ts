// GET /api/boards/:id/export?format=F: the board as a file, of one consistent moment.
import type { FastifyInstance } from 'fastify'
import { BoardIndex, getMeeting } from '../../shared/model/board'
import type { ServerContext } from '../context'
import { exportFormats } from '../exports/formats'
import { authorize, type BoardParams } from './authorize'
import { sendError } from './errors'

export function addExportRoute(app: FastifyInstance, context: ServerContext): void {
  app.get<BoardParams & { Querystring: { format?: string } }>('/api/boards/:id/export', async (request, reply) => {
    const caller = await authorize(context, request, reply)
    if (!caller) return reply
    const name = request.query.format ?? ''
    const format = exportFormats.get(name)
    if (!format) {
      return sendError(request, reply, 400, 'http.unknown_format', { known: [...exportFormats.keys()].join(' ') })
    }
    const board = await caller.room.look(({ docBoard }) => new BoardIndex(docBoard.board.all()))
    const file = format.render(board, { now: context.clock.now() })
    context.metrics.exports.inc({ format: name })
    return reply
      .type(format.contentType)
      .header('Content-Disposition', dispositionOf(getMeeting(board).title || 'board', format.extension))
      .header('Cache-Control', 'no-store')
      .send(file)
  })
}

/** An attachment of this name: UTF-8 for those that read it, ASCII for the rest, nothing that ends the header. */
function dispositionOf(title: string, extension: string): string {
  const shortened = [...title.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, '_')].slice(0, 100).join('')
  const safe = `${shortened}.${extension}`
  const plain = safe.replace(/[^\x20-\x7e]/g, '_').replaceAll('%', '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*]/g, escapeByte)}`
}

function escapeByte(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`
}
