// Refusals over HTTP: a status, a code for programs, and a sentence in the caller's language.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type MessageKey, type MessageParams, translate } from '../../shared/i18n/catalogue'
import type { Language } from '../../shared/model/meeting'

type HttpKey = Extract<MessageKey, `http.${string}`>

/** The language the caller reads; zh-TW unless English is asked for first. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh-TW'
}

export function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  key: HttpKey,
  params: MessageParams = {},
): FastifyReply {
  return reply.code(status).send({ code: key.slice(5), message: translate(languageOf(request), key, params) })
}
