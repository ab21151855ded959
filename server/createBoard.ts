// Makes a board: its row, its role links, and its first records as the first entry of its log.
import { createBoardDoc, transact } from '../shared/doc/boardDoc'
import { rebuildDoc } from '../shared/doc/writeChanges'
import { type Meeting, meetingDefaults } from '../shared/model/meeting'
import type { BoardRecord } from '../shared/model/record'
import { type LinkRole, linkRoles } from '../shared/model/role'
import { makeCapability, makeId } from './access/capability'
import { findFreeJoinCode } from './access/joinCode'
import type { Store } from './store/Store'

export interface NewBoard {
  boardId: string
  /** Role → the secret of its link. Kept nowhere else: only hashes are stored. */
  secrets: Record<LinkRole, string>
}

export async function createBoard(
  store: Store,
  meeting: Partial<Meeting>,
  records: readonly BoardRecord[],
  now: number,
): Promise<NewBoard> {
  const boardId = makeId()
  const made = linkRoles.map((role) => ({ role, ...makeCapability({ boardId, role, scope: 'board', now }) }))
  const record = newMeeting(meeting, now)
  await store.createBoard(
    {
      id: boardId,
      epoch: makeId(),
      createdAt: now,
      joinCode: await findFreeJoinCode(store),
      joinOpen: true,
      language: record.language,
      title: record.title,
    },
    made.map(({ row }) => row),
  )
  const doc = createBoardDoc()
  const hasMeeting = records.some((other) => other.kind === 'meeting')
  const update = transact(doc, 'create', () => rebuildDoc(doc, hasMeeting ? records : [record, ...records]))
  await store.append(boardId, { seq: 1, at: now, answers: [], update, private: null })
  return {
    boardId,
    secrets: Object.fromEntries(made.map(({ role, secret }) => [role, secret])) as Record<LinkRole, string>,
  }
}

export function newMeeting(fields: Partial<Meeting>, now: number): Meeting {
  return { ...meetingDefaults, coAgencies: [], legend: [], stages: [], createdAt: now, ...fields }
}
