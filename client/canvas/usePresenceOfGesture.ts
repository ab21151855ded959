// Lets the others see what this person drags, at most ten times a second; only the end of it becomes a command.
import { useMemo } from 'react'
import { useSession } from '../state/session'
import type { Preview } from '../tools/gesture'

const intervalMs = 100
/** As many ids as presence may carry. */
const maxIds = 20

type LiftPreview = NonNullable<Preview['lift']>

export function usePresenceOfGesture(): (lift: LiftPreview | null) => void {
  const session = useSession()
  return useMemo(() => {
    let isShown = false
    let sentAt = 0
    return (lift) => {
      if (!lift) {
        if (isShown) session.setPresence({ drag: null })
        isShown = false
        return
      }
      const now = performance.now()
      if (now - sentAt < intervalMs) return
      sentAt = now
      isShown = true
      session.setPresence({ drag: { ids: lift.ids.slice(0, maxIds), by: [Math.round(lift.by[0]), Math.round(lift.by[1])] } })
    }
  }, [session])
}
