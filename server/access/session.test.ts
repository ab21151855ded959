import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeSession, readSession, sessionLifetimeMs } from './session'

const key = 'k'.repeat(43)
const payload = {
  b: 'board-0123456789',
  m: 'member-012345',
  r: 'participant',
  s: 'board',
  c: 'cap-0123456789',
} as const
const token = makeSession(payload, key, 1000)
const signed = (text: string) => {
  const body = Buffer.from(text).toString('base64url')
  return `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`
}

describe('session tokens', () => {
  it('give back what went in, for 12 hours', () => {
    expect(readSession(token, key, 1000)).toEqual({ ...payload, e: 1000 + sessionLifetimeMs })
    expect(sessionLifetimeMs).toBe(43_200_000)
    expect(readSession(token, key, 1000 + sessionLifetimeMs - 1)).not.toBeNull()
    expect(readSession(token, key, 1000 + sessionLifetimeMs)).toBeNull()
  })

  it('may stand in a WebSocket subprotocol', () => {
    expect(`token.${token}`).toMatch(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/)
  })

  it('are refused with another key, or any character changed', () => {
    expect(readSession(token, `${key}x`, 1000)).toBeNull()
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A'
      expect(readSession(token.slice(0, at) + other + token.slice(at + 1), key, 1000)).toBeNull()
    }
  })

  it.each(['', '.', 'a', 'a.b', `${token}.`, `${token}.x`, `.${token}`, 'é.é', 'x'.repeat(5000)])(
    'are refused as %j',
    (text) => {
      expect(readSession(text, key, 1000)).toBeNull()
    },
  )

  it.each([
    'no json',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...payload, r: 'king', e: 9e15 }),
    JSON.stringify({ ...payload, e: '9' }),
  ])('are refused when their signed content is %s', (text) => {
    expect(readSession(signed(text), key, 1000)).toBeNull()
  })
})
