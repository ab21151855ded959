// Tells everybody calmly that notes have just been shown: fewer wait, and as many have come onto the board.
import { useEffect, useRef } from 'react'
import { useBoard, useStatus, useTranslate } from '../state/session'
import { showToast } from '../ui/toast'

export function useRevealToast(): void {
  const t = useTranslate()
  const { held } = useStatus()
  const notes = useBoard().size('note')
  const before = useRef({ held, notes })
  useEffect(() => {
    const last = before.current
    if (held === last.held) return
    before.current = { held, notes }
    // An author who takes a waiting note back makes fewer wait, too, but nothing comes.
    const count = Math.min(last.held - held, notes - last.notes)
    if (count > 0) showToast(t('reveal.happened', { count }))
  }, [held, notes, t])
}
