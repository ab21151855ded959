/**
 * Session tokens: what a socket or a download shows to prove who it is. Stateless: a payload and its HMAC, in
 * characters that a WebSocket subprotocol may hold. A revoked capability ends its sessions by `c`.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import * as v from 'valibot'
import { roleSchema } from '../../shared/model/role'

export const sessionLifetimeMs = 12 * 60 * 60 * 1000

/** Longer ones are not looked at. */
const maxTokenLength = 1024

/** Short names: the token travels in a header. */
const payloadSchema = v.object({
  /** board */
  b: v.string(),
  /** member */
  m: v.string(),
  r: roleSchema,
  /** scope */
  s: v.string(),
  /** The capability that it came from; '' for a join code. */
  c: v.string(),
  /** expiry, server ms */
  e: v.number(),
})
export type SessionPayload = v.InferOutput<typeof payloadSchema>

const sign = (body: string, key: string): string => createHmac('sha256', key).update(body).digest('base64url')

export function makeSession(payload: Omit<SessionPayload, 'e'>, key: string, now: number): string {
  const { b, m, r, s, c } = payload
  const body = Buffer.from(JSON.stringify({ b, m, r, s, c, e: now + sessionLifetimeMs })).toString(
    'base64url',
  )
  return `${body}.${sign(body, key)}`
}

/** null for a token that is forged, damaged or expired. The caller compares the board. */
export function readSession(token: string, key: string, now: number): SessionPayload | null {
  if (token.length > maxTokenLength) return null
  const [body, signature, ...rest] = token.split('.')
  if (!body || !signature || rest.length > 0) return null
  const [expected, given] = [Buffer.from(sign(body, key)), Buffer.from(signature)]
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null
  try {
    const parsed = v.safeParse(payloadSchema, JSON.parse(Buffer.from(body, 'base64url').toString()))
    return parsed.success && now < parsed.output.e ? parsed.output : null
  } catch {
    // Signed by us and yet no JSON: a token of some other version.
    return null
  }
}
