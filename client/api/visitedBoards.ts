// The boards this browser has been to, with what it needs to come back as the same person. Capabilities stay here
// and in the address's fragment; they leave only in the body of the session exchange.
import type { Role } from '../../shared/model/role'
import type { SessionAnswer } from '../sync/transport'
import type { RoleLinks } from './createBoard'

export interface VisitedBoard {
  boardId: string
  capability: string
  /** What the server said at the last visit, its token left out: lets the board open while it cannot be reached. */
  known: SessionAnswer | null
  role: Role | null
  title: string
  name: string
  unit: string
  /** When it was last open, ms since 1970 by this browser's clock. */
  lastSeen: number
  /** Whether the notice before the first note has been read. */
  noticeRead: boolean
  /** All role links, in the browser that created the board. */
  links: RoleLinks | null
}

const storageKey = 'visited-boards'
const keptAtMost = 60

type Place = Pick<Storage, 'getItem' | 'setItem'>

/** This browser's storage; where it is switched off, one that keeps nothing. */
function openStorage(): Place {
  try {
    return localStorage
  } catch {
    return { getItem: () => null, setItem: () => undefined }
  }
}

/** Newest first. */
export function listVisited(storage: Place = openStorage()): VisitedBoard[] {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
    return Array.isArray(parsed) ? parsed.filter(isVisited).sort((a, b) => b.lastSeen - a.lastSeen) : []
  } catch {
    return []
  }
}

/** The newest visit to a board, or the one with this capability. */
export function findVisited(
  boardId: string,
  capability = '',
  storage: Place = openStorage(),
): VisitedBoard | null {
  const visits = listVisited(storage).filter((visit) => visit.boardId === boardId)
  return visits.find((visit) => !capability || visit.capability === capability) ?? null
}

/** Adds a visit or changes what is known of it. Where storage is off or full it is forgotten with the page. */
export function rememberVisited(
  change: Partial<VisitedBoard> & Pick<VisitedBoard, 'boardId' | 'capability'>,
  storage: Place = openStorage(),
): void {
  const visits = listVisited(storage)
  const isSame = (visit: VisitedBoard) =>
    visit.boardId === change.boardId && visit.capability === change.capability
  const before = visits.find(isSame) ?? { ...emptyVisit, ...change }
  write(storage, [{ ...before, ...change }, ...visits.filter((visit) => !isSame(visit))])
}

export function forgetVisited(boardId: string, capability: string, storage: Place = openStorage()): void {
  const visits = listVisited(storage)
  write(
    storage,
    visits.filter((visit) => visit.boardId !== boardId || visit.capability !== capability),
  )
}

const emptyVisit = {
  known: null,
  role: null,
  title: '',
  name: '',
  unit: '',
  lastSeen: 0,
  noticeRead: false,
  links: null,
} as const

function isVisited(value: unknown): value is VisitedBoard {
  const visit = value as Partial<VisitedBoard> | null
  return typeof visit?.boardId === 'string' && typeof visit.capability === 'string'
}

function write(storage: Place, visits: VisitedBoard[]): void {
  try {
    storage.setItem(storageKey, JSON.stringify(visits.slice(0, keptAtMost)))
  } catch {
    // Full or switched off: the link in the address bar still opens the board.
  }
}
