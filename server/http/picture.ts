// The export call for pictures: reads what the query asks for, and says in headers what the picture could not show.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { BoardRecord } from '../../shared/model/record'
import type { ServerContext } from '../context'
import { pictureFormats } from '../pictures/pictureRequest'
import { DeskBusy } from '../threads/ThreadDesk'
import { sendError } from './errors'
import type { MadeFile } from './export'
import { listMissing } from './exportHeaders'
import { readChoices, readPictureRequest } from './exportQuery'

export interface PictureQuery {
  format?: string
  picture?: string
}

const contentTypes = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  pdf: 'application/pdf',
} as const

/** A PDF is a picture when the query says of what. */
export function asksForPicture({ format = '', picture }: PictureQuery): boolean {
  return format === 'pdf' ? picture !== undefined : (pictureFormats as readonly string[]).includes(format)
}

/** The picture of these records; undefined when a refusal has been sent instead. */
export async function drawPicture(
  context: ServerContext,
  memberId: string,
  records: readonly BoardRecord[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<MadeFile | undefined> {
  const choices = readChoices(request, reply)
  const asked = choices && readPictureRequest(request, reply)
  if (!asked) return undefined
  const { scale, format } = asked
  try {
    const picture = await context.pictures.draw(memberId, records, asked, choices)
    if (!picture) {
      sendError(request, reply, 422, 'http.nothing_to_draw')
      return undefined
    }
    reply.header('X-Picture-Size', `${picture.widthPx}x${picture.heightPx}`)
    if (picture.scale < scale) reply.header('X-Picture-Scale', picture.scale.toPrecision(3))
    listMissing(reply, picture.missing)
    return { contentType: contentTypes[format], file: picture.file, title: picture.title, extension: format }
  } catch (error) {
    if (error instanceof DeskBusy)
      sendError(request, reply.header('Retry-After', '30'), 503, 'http.picture_busy')
    else {
      context.logger.error({ err: error }, 'a picture failed')
      sendError(request, reply, 500, 'http.picture_failed')
    }
    return undefined
  }
}
