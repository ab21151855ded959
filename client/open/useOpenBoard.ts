// The board that an address names, while it is being opened, open, or not to be had.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { findVisited, type VisitedBoard } from '../api/visitedBoards'
import { navigate } from '../route/address'
import { readMemberKey } from '../route/parseRoute'
import { type OpenedBoard, openBoard, type Person } from './openBoard'

export type OpenProblem = 'missing' | 'unreachable' | 'busy'

export type OpenState =
  | { state: 'opening' }
  | { state: 'open'; opened: OpenedBoard }
  | { state: 'failed'; problem: OpenProblem }

export interface OpenBoard {
  current: OpenState
  /** Opens it again, under another name when one is given. */
  reopen: (person?: Person) => void
}

const retryMs = 8000

/** What the address's fragment holds: a capability, in a personal return link a member key as well. */
interface Fragment {
  capability: string
  memberKey: string
}

/** Without a capability in the address, that of the last visit is used. */
export function useOpenBoard(boardId: string, fragment: Fragment, isPhoneEntry: boolean): OpenBoard {
  const capability = useMemo(
    () => fragment.capability || (findVisited(boardId)?.capability ?? ''),
    [boardId, fragment.capability],
  )
  /** Read once: it leaves the address as soon as the board is open, so that nobody passes it on with the page. */
  const returnKey = useRef('')
  if (fragment.memberKey) returnKey.current = fragment.memberKey
  /** Going from one screen to another opens nothing anew. */
  const commands = useRef<'all' | 'phone'>('all')
  commands.current = isPhoneEntry ? 'phone' : 'all'
  const [current, setCurrent] = useState<OpenState>({ state: 'opening' })
  const [attempt, setAttempt] = useState<{ person: Person | null }>({ person: null })
  /** One session at a time: the outbox of the last is on disk before the next one reads it. */
  const lastClosed = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    let wanted = true
    let opened: OpenedBoard | null = null
    let retry: ReturnType<typeof setTimeout> | undefined
    const fail = (error: unknown) => {
      if (!wanted) return
      const problem = problemOf(error)
      setCurrent({ state: 'failed', problem })
      if (problem !== 'missing') retry = setTimeout(() => setAttempt({ person: attempt.person }), retryMs)
    }
    const visit = findVisited(boardId, capability)
    if (capability) {
      const key = returnKey.current
      const remembered = key && visit?.known?.memberKey !== key ? null : visit
      const person = attempt.person ?? (key && !remembered ? null : nameOf(remembered))
      lastClosed.current
        .then(() => openBoard(boardId, capability, { person, returnKey: key }, commands.current))
        .then((board) => {
          opened = board
          if (key) dropReturnKey(capability)
          if (wanted) setCurrent({ state: 'open', opened: board })
          else return board.close()
        })
        .catch(fail)
    } else {
      setCurrent({ state: 'failed', problem: 'missing' })
    }
    return () => {
      wanted = false
      clearTimeout(retry)
      if (opened) lastClosed.current = opened.close().catch(() => undefined)
    }
  }, [boardId, capability, attempt])

  const reopen = useCallback((person?: Person) => {
    setAttempt((before) => ({ person: person ?? before.person }))
  }, [])
  return { current, reopen }
}

function nameOf(visit: VisitedBoard | null): Person {
  return { name: visit?.name ?? '', unit: visit?.unit ?? '' }
}

function dropReturnKey(capability: string): void {
  if (readMemberKey(location.hash)) navigate(`${location.pathname}#${capability}`, { replace: true })
}

/** `connect` rejects with the HTTP status when the server said no, with anything else when it was not reached. */
export function problemOf(error: unknown): OpenProblem {
  const status = (error as { status?: unknown } | null)?.status
  if (status === 429 || status === 503) return 'busy'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'missing' : 'unreachable'
}
