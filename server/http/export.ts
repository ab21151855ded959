// GET /api/boards/:id/export?format=F: the board as a file, of one consistent moment.
import type { FastifyInstance } from 'fastify'
import { BoardIndex } from '../../shared/model/board'
import type { BoardRecord } from '../../shared/model/record'
import type { ServerContext } from '../context'
import type { ExportFormat } from '../exports/ExportFormat'
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
      // Records are immutable: what is listed now stays one consistent moment.
      const records = await caller.room.look(({ docBoard }) => [...docBoard.board.all()])
      const made = format
        ? await makeFile(format, records, context.clock.now())
        : await drawPicture(context, caller.actor.memberId, records, request, reply)
      if (!made) return reply
      context.metrics.exports.inc({ format: name })
      const title = records.find((record) => record.kind === 'meeting')?.title || 'board'
      return reply
        .type(made.contentType)
        .header('Content-Disposition', dispositionOf(title, format?.extension ?? name))
        .header('Cache-Control', 'no-store')
        .send(made.file)
    },
  )
}

async function makeFile(format: ExportFormat, records: BoardRecord[], now: number) {
  const file = await format.render(new BoardIndex(records), { now })
  return { contentType: format.contentType, file: typeof file === 'string' ? file : Buffer.from(file) }
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
