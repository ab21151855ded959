// GET /api/boards/:id/export?format=F: the board as a file, of one consistent moment.
import type { FastifyInstance } from 'fastify'
import { BoardIndex, getMeeting } from '../../shared/model/board'
import type { ServerContext } from '../context'
import { exportFormats } from '../exports/formats'
import { pictureFormats } from '../pictures/pictureRequest'
import { authorize, type BoardParams } from './authorize'
import { sendError } from './errors'
import { drawPicture, isPictureFormat } from './picture'

export function addExportRoute(app: FastifyInstance, context: ServerContext): void {
  app.get<BoardParams & { Querystring: { format?: string } }>(
    '/api/boards/:id/export',
    async (request, reply) => {
      const caller = await authorize(context, request, reply)
      if (!caller) return reply
      const name = request.query.format ?? ''
      const format = exportFormats.get(name)
      if (!format && !isPictureFormat(name)) {
        return sendError(request, reply, 400, 'http.unknown_format', {
          known: [...exportFormats.keys(), ...pictureFormats].join(' '),
        })
      }
      const board = await caller.room.look(({ docBoard }) => new BoardIndex(docBoard.board.all()))
      if (format) reply.type(format.contentType)
      const file = format
        ? format.render(board, { now: context.clock.now() })
        : (await drawPicture(context, caller.actor.memberId, board.all(), request, reply))?.file
      if (file === undefined) return reply
      context.metrics.exports.inc({ format: name })
      return reply
        .header(
          'Content-Disposition',
          dispositionOf(getMeeting(board).title || 'board', format?.extension ?? name),
        )
        .header('Cache-Control', 'no-store')
        .send(typeof file === 'string' ? file : Buffer.from(file.buffer, file.byteOffset, file.byteLength))
    },
  )
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
