// The export call for pictures: reads what the query asks for, and says in headers what the picture could not show.
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import type { MessageParams } from '../../shared/i18n/catalogue'
import type { BoardRecord } from '../../shared/model/record'
import type { ServerContext } from '../context'
import { PictureBusy } from '../pictures/PictureDesk'
import { pictureFormats, pictureRequestSchema } from '../pictures/pictureRequest'
import { sendError } from './errors'

const contentTypes = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const

/** What each option may be, for those who asked for something else. */
const known: { readonly [option: string]: string } = {
  scale: '1 2',
  theme: 'light dark contrast',
  selection: 'id,id,…',
  table: 'id',
}

interface PictureAnswer {
  contentType: string
  file: Buffer
}

export function isPictureFormat(name: string): boolean {
  return (pictureFormats as readonly string[]).includes(name)
}

/** The picture of these records; undefined when a refusal has been sent instead. */
export async function drawPicture(
  context: ServerContext,
  memberId: string,
  records: readonly BoardRecord[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<PictureAnswer | undefined> {
  const asked = v.safeParse(pictureRequestSchema, request.query)
  if (!asked.success) {
    sendError(request, reply, 400, 'http.bad_option', refusedOption(asked.issues))
    return undefined
  }
  const { scale, format } = asked.output
  try {
    const picture = await context.pictures.draw(memberId, records, asked.output)
    if (!picture) {
      sendError(request, reply, 422, 'http.nothing_to_draw')
      return undefined
    }
    reply.header('X-Picture-Size', `${picture.widthPx}x${picture.heightPx}`)
    if (picture.scale < scale) reply.header('X-Picture-Scale', picture.scale.toPrecision(3))
    if (picture.missing.length > 0) reply.header('X-Missing-Characters', encodeMissing(picture.missing))
    const { buffer, byteOffset, byteLength } = picture.file
    return { contentType: contentTypes[format], file: Buffer.from(buffer, byteOffset, byteLength) }
  } catch (error) {
    if (error instanceof PictureBusy)
      sendError(request, reply.header('Retry-After', '30'), 503, 'http.picture_busy')
    else {
      context.logger.error({ err: error }, 'a picture failed')
      sendError(request, reply, 500, 'http.picture_failed')
    }
    return undefined
  }
}

function refusedOption(issues: readonly { path?: readonly { key: unknown }[] }[]): MessageParams {
  const option = String(issues[0]?.path?.[0]?.key ?? '')
  return { option, known: known[option] ?? '' }
}

/** Longest header value in characters, so that a board full of rare characters still gets its picture. */
const maxHeaderLength = 3000

/** Separated by spaces and percent-encoded; whole characters only. */
function encodeMissing(missing: readonly string[]): string {
  let header = ''
  for (const char of missing) {
    const longer = header + encodeURIComponent(header ? ` ${char}` : char)
    if (longer.length > maxHeaderLength) break
    header = longer
  }
  return header
}
