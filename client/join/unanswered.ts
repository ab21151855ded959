// Notes of this browser whose last command has not been answered; kept over a reload, as the outbox is.
import { useCallback, useEffect, useState } from 'react'
import type { CommandInput } from '../../shared/commands'
import { useSession, useStatus } from '../state/session'

const keyOf = (boardId: string) => `unanswered-notes:${boardId}`

/** Ids still unanswered (once for each command), and a way to send a command about a note that keeps account of it. */
export function useUnanswered(): [readonly string[], (noteId: string, command: CommandInput) => void] {
  const session = useSession()
  const { waiting } = useStatus()
  const [ids, setIds] = useState<readonly string[]>(() => read(session.boardId))
  useEffect(() => write(session.boardId, ids), [session, ids])
  useEffect(() => {
    // Nothing waits in any tab: all that a former page left open is answered.
    if (waiting === 0) setIds((before) => (before.length === 0 ? before : []))
  }, [waiting])
  const send = useCallback(
    (noteId: string, command: CommandInput) => {
      setIds((before) => [...before, noteId])
      void session.send(command).then(() => setIds((before) => without(before, noteId)))
    },
    [session],
  )
  return [ids, send]
}

function without(ids: readonly string[], id: string): readonly string[] {
  const at = ids.indexOf(id)
  return at < 0 ? ids : [...ids.slice(0, at), ...ids.slice(at + 1)]
}

function read(boardId: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(boardId)) ?? '[]')
    return Array.isArray(parsed) ? parsed.map(String) : []
  } catch {
    return []
  }
}

function write(boardId: string, ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(keyOf(boardId))
    else localStorage.setItem(keyOf(boardId), JSON.stringify(ids))
  } catch {
    // Storage is off: after a reload the note then shows as on the board a moment too early.
  }
}
