/** Capabilities, members and the signing secret as rows. Synchronous; runs inside a transaction of groupCommit.ts. */
import { randomBytes } from 'node:crypto'
import { refuseNul } from '../refuseNul'
import type { CapabilityRow, MemberRow } from '../Store'
import type { Connection } from './openDatabase'
import { asBytes, type Blob, readRow, readText } from './readText'
import { prepareValue } from './readValue'

const capabilityColumns = 'id, boardId, hash, role, scope, expiresAt, revokedAt, createdAt'
const memberColumns = 'id, boardId, keyHash, name, unit, role, createdAt, erasedAt'

const toCapability = (row: unknown): CapabilityRow => readRow(row, capabilityColumns)
const toMember = (row: unknown): MemberRow | null => (row ? readRow(row, memberColumns) : null)

export function makeAccessOperations(db: Connection) {
  const insertCapability = db.prepare(
    `INSERT INTO capability (${capabilityColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const capabilityByHash = db.prepare(
    `SELECT ${asBytes(capabilityColumns)} FROM capability WHERE boardId = ? AND hash = ?`,
  )
  const capabilitiesOf = db.prepare(
    `SELECT ${asBytes(capabilityColumns)} FROM capability WHERE boardId = ? ORDER BY createdAt, rowid`,
  )
  const revoke = db.prepare('UPDATE capability SET revokedAt = ? WHERE id = ? AND revokedAt IS NULL')
  const memberByKey = db.prepare(
    `SELECT ${asBytes(memberColumns)} FROM member WHERE boardId = ? AND keyHash = ?`,
  )
  const memberById = db.prepare(`SELECT ${asBytes(memberColumns)} FROM member WHERE boardId = ? AND id = ?`)
  const upsertMember = db.prepare(
    `INSERT INTO member (${memberColumns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (boardId, id) DO UPDATE SET keyHash = excluded.keyHash, name = excluded.name, unit = excluded.unit,
       role = excluded.role, createdAt = excluded.createdAt, erasedAt = excluded.erasedAt`,
  )
  const membersOf = db.prepare(
    `SELECT ${asBytes(memberColumns)} FROM member WHERE boardId = ? ORDER BY createdAt, rowid`,
  )
  const memberCount = prepareValue<number>(db, 'SELECT count(*) FROM member WHERE boardId = ?')
  const setMeta = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  const getMeta = prepareValue<Blob>(db, 'SELECT CAST(value AS BLOB) FROM meta WHERE key = ?')

  return {
    addCapabilities(rows: CapabilityRow[]): void {
      for (const row of rows) {
        refuseNul(row)
        const { id, boardId, hash, role, scope, expiresAt, revokedAt, createdAt } = row
        insertCapability.run(id, boardId, hash, role, scope, expiresAt, revokedAt, createdAt)
      }
    },
    findCapability(boardId: string, hash: string): CapabilityRow | null {
      const row = capabilityByHash.get(boardId, hash)
      return row ? toCapability(row) : null
    },
    listCapabilities: (boardId: string): CapabilityRow[] => capabilitiesOf.all(boardId).map(toCapability),
    revokeCapability(id: string, at: number): void {
      revoke.run(at, id)
    },
    findMember: (boardId: string, keyHash: string): MemberRow | null =>
      toMember(memberByKey.get(boardId, keyHash)),
    getMember: (boardId: string, memberId: string): MemberRow | null =>
      toMember(memberById.get(boardId, memberId)),
    countMembers: (boardId: string): number => memberCount(boardId) ?? 0,
    listMembers: (boardId: string): MemberRow[] =>
      membersOf.all(boardId).flatMap((row) => toMember(row) ?? []),
    saveMember(row: MemberRow): void {
      refuseNul(row)
      const { id, boardId, keyHash, name, unit, role, createdAt, erasedAt } = row
      upsertMember.run(id, boardId, keyHash, name, unit, role, createdAt, erasedAt)
    },
    secret(): string {
      const known = getMeta('secret')
      if (known) return readText(known)
      const made = randomBytes(32).toString('base64url')
      setMeta.run('secret', made)
      return made
    },
    probe(): void {
      setMeta.run('probe', String(Date.now()))
    },
  }
}
