/** Secrets that give access: the part of a link after '#', and the key by which a member comes back. Only hashes are kept. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Role } from '../../shared/model/role'
import type { CapabilityRow } from '../store/Store'

/** 144 bits: 24 characters of base64url. */
const secretBytes = 18

export const makeSecret = (): string => randomBytes(secretBytes).toString('base64url')

/** An id for a row of ours, in the shape of all ids. */
export const makeId = (): string => randomBytes(15).toString('base64url')

/** Plain SHA-256 is enough for a secret that nobody can guess; a slow hash would only slow down joining. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Takes as long for a near miss as for any other. */
export function matchesHash(secret: string, hash: string): boolean {
  const [mine, theirs] = [Buffer.from(hashSecret(secret)), Buffer.from(hash)]
  return mine.length === theirs.length && timingSafeEqual(mine, theirs)
}

export interface NewCapability {
  boardId: string
  role: Role
  scope: string
  /** Server ms. */
  now: number
  expiresAt?: number | null
}

/** The secret for the link, and the row to keep. */
export function makeCapability({ boardId, role, scope, now, expiresAt = null }: NewCapability): {
  secret: string
  row: CapabilityRow
} {
  const secret = makeSecret()
  const row = {
    id: makeId(),
    boardId,
    hash: hashSecret(secret),
    role,
    scope,
    expiresAt,
    revokedAt: null,
    createdAt: now,
  }
  return { secret, row }
}

/** A link that gives this access: the secret stands behind '#', so it is in no server's log. */
export const capabilityLink = (baseUrl: string, boardId: string, secret: string, screen = ''): string =>
  `${baseUrl}/b/${boardId}${screen}#${secret}`

export const isCapabilityValid = ({ expiresAt, revokedAt }: CapabilityRow, now: number): boolean =>
  revokedAt === null && (expiresAt === null || now < expiresAt)
