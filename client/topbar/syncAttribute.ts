// `data-sync` on the document's root: what programs and tests read instead of the sync light. Set in the same turn
// as the session's event, so it is never behind what the outbox holds.
import type { BoardSession } from '../sync/BoardSession'

/** Returns how to stop; then no board is open and the attribute goes. */
export function attachSyncAttribute(
  session: Pick<BoardSession, 'status' | 'on'>,
  root: HTMLElement = document.documentElement,
): () => void {
  const show = () => {
    root.dataset.sync = session.status().sync
  }
  show()
  const stop = session.on('status', show)
  return () => {
    stop()
    delete root.dataset.sync
  }
}
