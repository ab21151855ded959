/**
 * Which web pages may talk to this server. With PUBLIC_URL set: that origin. Without: the page's own address must be
 * the one that it calls, and an IP literal or localhost, so that a name which somebody points at this machine
 * (DNS rebinding) gets nowhere. ALLOWED_ORIGINS are let in besides. No Origin header at all is a program.
 */
import { isIP } from 'node:net'

export interface OriginRule {
  /** As config.ts gives them: normalised origins. */
  publicUrl: string | null
  allowedOrigins: readonly string[]
}

/** The values of the request's Origin and Host headers. */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  rule: OriginRule,
): boolean {
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  // 'null', file: and browser extensions have no host.
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  if (rule.allowedOrigins.includes(url.origin)) return true
  if (rule.publicUrl !== null) return url.origin === rule.publicUrl
  if (!host || !URL.canParse(`${url.protocol}//${host}`)) return false
  const called = new URL(`${url.protocol}//${host}`)
  return called.host === url.host && isLocalName(called.hostname)
}

function isLocalName(hostname: string): boolean {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
  return bare === 'localhost' || isIP(bare) !== 0
}
