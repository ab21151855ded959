// The wire and the records stay as they are until their version says otherwise: a hash over all schemas, pinned to
// `protocolVersion` and `recordVersion`. A change is meant? Then raise the version, write its line (and a migration for
// records), and put the new hash beside it.
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { recordVersion } from '../../shared/model/migrations'
import { recordSchema } from '../../shared/model/record'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { down } from '../../shared/protocol/down'
import { frameTypes, syncTypes } from '../../shared/protocol/frames'
import { up } from '../../shared/protocol/up'
import { boardSubprotocol, epochPrefix, protocolVersion, tokenPrefix } from '../../shared/protocol/version'

const pinned = {
  protocol: { version: 3, hash: 'HYZWmLbQt8fWjyHQtP70IXJW' },
  records: { version: 1, hash: 'WpZSUaLnW_FQRnkoxP0VcKBM' },
}

/** What of a schema decides which values pass and what becomes of them. */
function describe(part: unknown): unknown {
  if (part instanceof RegExp) return String(part)
  if (typeof part === 'function') return part.name || 'function'
  if (typeof part === 'bigint') return String(part)
  if (Array.isArray(part)) return part.map(describe)
  if (typeof part !== 'object' || part === null) return part
  const entries = Object.entries(part)
    .filter(
      ([key, value]) => !key.startsWith('~') && key !== 'message' && key !== 'expects' && value !== undefined,
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, value]) => [key, describe(value)]))
}

function hashOf(parts: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(describe(parts)))
    .digest('base64url')
    .slice(0, 24)
}

test('the messages are those of this protocol version', () => {
  const wire = { up, down, frameTypes, syncTypes, closeCodes, boardSubprotocol, epochPrefix, tokenPrefix }
  expect({ version: protocolVersion, hash: hashOf(wire) }).toEqual(pinned.protocol)
})

test('the records are those of this record version', () => {
  expect({ version: recordVersion, hash: hashOf(recordSchema) }).toEqual(pinned.records)
})

test('the hash sees a limit, a field, a choice and an expression', () => {
  const text = (max: number) => v.object({ text: v.pipe(v.string(), v.maxLength(max)) })
  const schemas = [
    text(10),
    text(11),
    v.object({ text: v.pipe(v.string(), v.maxLength(10)), more: v.boolean() }),
    v.object({ text: v.optional(v.pipe(v.string(), v.maxLength(10)), '') }),
    v.picklist(['a', 'b']),
    v.picklist(['a', 'c']),
    v.pipe(v.string(), v.regex(/^a$/)),
    v.pipe(v.string(), v.regex(/^a$/i)),
  ]
  expect(new Set(schemas.map(hashOf)).size).toBe(schemas.length)
  expect(hashOf(text(10))).toBe(hashOf(text(10)))
})
