// Opens a board in this browser as the person who was here before, and keeps the list of visited boards true.

import { getMeeting } from '../../shared/model/board'
import { findVisited, rememberVisited } from '../api/visitedBoards'
import type { BoardSession } from '../sync/BoardSession'
import { connect } from '../sync/connect'
import { attachSyncAttribute } from '../topbar/syncAttribute'
import { showProgress } from './openingStore'

/** The latest name given on any board: offered again, never asked for twice. */
export interface Person {
  name: string
  unit: string
}

export interface OpenedBoard {
  session: BoardSession
  capability: string
  person: Person
  memberKey: () => string
  close(): Promise<void>
}

/** Rejects as `connect` does. `returnKey` is the member key of a personal return link; without a person it keeps the name. */
export async function openBoard(
  boardId: string,
  capability: string,
  { person, returnKey }: { person: Person | null; returnKey: string },
  commands: 'all' | 'phone',
): Promise<OpenedBoard> {
  const known = findVisited(boardId, capability)?.known ?? null
  const isKnown = known && (!returnKey || known.memberKey === returnKey)
  let memberKey = returnKey || (known?.memberKey ?? '')
  const session = await connect({
    url: location.origin,
    boardId,
    capability,
    ...(person && { name: person.name, unit: person.unit }),
    ...(memberKey && { memberKey }),
    ...(isKnown && { known }),
    onProgress: showProgress,
    // BoardRoute has those of the phone with it; other screens bring the rest when one goes there.
    ...(commands === 'phone' && { loadCommands: () => Promise.resolve() }),
    onMember(answer) {
      memberKey = answer.memberKey
      const { role, name, unit } = answer
      const known = { ...answer, token: '' }
      rememberVisited({ boardId, capability, known, role, name, unit, lastSeen: Date.now() })
    },
  })
  const stopAttribute = attachSyncAttribute(session)
  const stopTitle = rememberTitle(session, capability)
  return {
    session,
    capability,
    person: person ?? { name: session.me().name, unit: session.me().unit },
    memberKey: () => memberKey,
    async close() {
      stopAttribute()
      stopTitle()
      await session.close()
    },
  }
}

function rememberTitle(session: BoardSession, capability: string): () => void {
  let known = ''
  const remember = () => {
    const { title } = getMeeting(session.board())
    if (!title || title === known) return
    known = title
    rememberVisited({ boardId: session.boardId, capability, title })
  }
  remember()
  return session.on('board', remember)
}
