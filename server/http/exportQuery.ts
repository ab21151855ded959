// The options of the export call: read from the query, or refused with what each may be.
import type { FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { languages } from '../../shared/model/meeting'
import { themes } from '../../shared/scene/palettes'
import { type ExportChoices, exportChoicesSchema, exportParts } from '../../shared/worksheet/exportChoices'
import { mapLayouts, type PictureRequest, pictureRequestSchema, pictures } from '../pictures/pictureRequest'
import { sendError } from './errors'

/** What each option may be, for those who asked for something else. */
const known: ReadonlyMap<string, string> = new Map([
  ['scale', '1 2'],
  ['theme', themes.join(' ')],
  ['picture', pictures.join(' ')],
  ['layout', mapLayouts.join(' ')],
  ['selection', 'id,id,…'],
  ['table', 'id'],
  ['tables', 'all id'],
  ['language', languages.join(' ')],
  ...['pseudonyms', ...exportParts].map((option) => [option, 'on off'] as const),
])

/** Undefined when the refusal has been sent. */
export function readChoices(request: FastifyRequest, reply: FastifyReply): ExportChoices | undefined {
  return read(exportChoicesSchema, request, reply)
}

/** Undefined when the refusal has been sent. */
export function readPictureRequest(request: FastifyRequest, reply: FastifyReply): PictureRequest | undefined {
  return read(pictureRequestSchema, request, reply)
}

function read<Output>(
  schema: v.GenericSchema<unknown, Output>,
  request: FastifyRequest,
  reply: FastifyReply,
): Output | undefined {
  const asked = v.safeParse(schema, request.query)
  if (asked.success) return asked.output
  const option = String(asked.issues[0].path?.[0]?.key ?? '')
  sendError(request, reply, 400, 'http.bad_option', { option, known: known.get(option) ?? '' })
  return undefined
}
