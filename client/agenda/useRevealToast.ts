// Tells everybody calmly that notes have just been shown: fewer wait, and as many have come onto the board.
import { useEffect, useRef } from 'react'
import { type Board, live } from '../../shared/model/board'
import { useSession, useStatus, useTranslate } from '../state/session'
import { showToast } from '../ui/toast'

export function useRevealToast(): void {
  const t = useTranslate()
  const session = useSession()
  const { held } = useStatus()
  const before = useRef<{ held: number; shown: number } | null>(null)
  useEffect(() => {
    const last = before.current
    if (held === last?.held) return
    const shown = countShown(session.board())
    before.current = { held, shown }
    if (!last) return
    // An author who takes a waiting note back makes fewer wait, too, but nothing comes.
    const count = Math.min(last.held - held, shown - last.shown)
    if (count > 0) showToast(t('reveal.happened', { count }))
  }, [held, session, t])
}

/** Notes that everybody sees: one's own that wait are on one's own board only. */
function countShown(board: Board): number {
  let count = 0
  for (const note of live(board, 'note')) if (!note.held) count++
  return count
}
