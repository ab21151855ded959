// Waiting for a condition, never for a time.
import type { BoardSession, SessionEvent } from '../../client/sync/BoardSession'

/** Resolves when `isTrue` holds, looking again after each of the session's events. */
export function until(
  session: BoardSession,
  isTrue: () => boolean,
  events: SessionEvent[] = ['board', 'status', 'refused'],
): Promise<void> {
  return new Promise((resolve) => {
    const offs: (() => void)[] = []
    const look = () => {
      if (!isTrue()) return
      for (const off of offs) off()
      resolve()
    }
    for (const event of events) offs.push(session.on(event, look))
    look()
  })
}
