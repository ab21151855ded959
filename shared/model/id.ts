// Record and command ids: random, made by the client, checked by shape so that `__proto__` can never be one.
import * as v from 'valibot'

export type Id = string

export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{10,32}$/))

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** A fresh id of 20 characters (120 random bits). `fill` is `crypto.getRandomValues` unless a test seeds it. */
export function makeId(fill: (bytes: Uint8Array) => Uint8Array = fillFromCrypto): Id {
  const bytes = fill(new Uint8Array(20))
  let id = ''
  for (const byte of bytes) id += alphabet[byte & 63]
  return id
}

function fillFromCrypto(bytes: Uint8Array): Uint8Array {
  const source = (globalThis as { crypto?: { getRandomValues(into: Uint8Array): Uint8Array } }).crypto
  if (!source) throw new Error('this platform has no crypto.getRandomValues')
  return source.getRandomValues(bytes)
}

const cidPattern = /^([0-9a-z]{8,9})-[A-Za-z0-9_-]{10,22}$/

/** Command id: `<base-36 milliseconds>-<random>`, so that the server can tell one older than it remembers. */
export const cidSchema = v.pipe(v.string(), v.regex(cidPattern))

export function makeCid(nowMs: number, fill?: (bytes: Uint8Array) => Uint8Array): string {
  return `${Math.max(0, Math.floor(nowMs)).toString(36).padStart(8, '0')}-${makeId(fill).slice(0, 16)}`
}

/** The moment, in ms since 1970 by the client's clock, that a command id was made; NaN if it is not one. */
export function cidTime(cid: string): number {
  const match = cidPattern.exec(cid)
  return match ? Number.parseInt(match[1]!, 36) : Number.NaN
}
