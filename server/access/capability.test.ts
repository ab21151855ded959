import { expect, it } from 'vitest'
import { hashSecret, isCapabilityValid, makeCapability, makeId, makeSecret, matchesHash } from './capability'

it('makes secrets of at least 128 bits that fit a URL fragment, and ids in the shape of all ids', () => {
  const secrets = new Set(Array.from({ length: 1000 }, makeSecret))
  expect(secrets.size).toBe(1000)
  for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9_-]{24}$/)
  expect(makeId()).toMatch(/^[A-Za-z0-9_-]{10,32}$/)
})

it('keeps only the hash, which the secret matches and nothing else does', () => {
  const { secret, row } = makeCapability({ boardId: 'b', role: 'recorder', scope: 'board', now: 5 })
  expect(JSON.stringify(row)).not.toContain(secret)
  expect(row).toMatchObject({
    boardId: 'b',
    role: 'recorder',
    scope: 'board',
    createdAt: 5,
    hash: hashSecret(secret),
  })
  expect(matchesHash(secret, row.hash)).toBe(true)
  expect(matchesHash(makeSecret(), row.hash)).toBe(false)
  expect(matchesHash(secret, row.hash.slice(1))).toBe(false)
  expect(matchesHash('', row.hash)).toBe(false)
})

it('is valid until it expires or is revoked', () => {
  const { row } = makeCapability({ boardId: 'b', role: 'observer', scope: 'board', now: 0, expiresAt: 100 })
  expect(isCapabilityValid(row, 99)).toBe(true)
  expect(isCapabilityValid(row, 100)).toBe(false)
  expect(isCapabilityValid({ ...row, expiresAt: null }, 1e15)).toBe(true)
  expect(isCapabilityValid({ ...row, revokedAt: 50 }, 60)).toBe(false)
})
