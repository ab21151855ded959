// A browser may take a canvas's memory away (a graphics driver that restarts, a phone in the background). When it gives
// it back the canvas is empty: it is painted again from the scene.
import { type RefObject, useEffect } from 'react'

export function useRestoredContexts(ref: RefObject<HTMLElement | null>, repaint: () => void): void {
  useEffect(() => {
    const element = ref.current
    if (!element) return
    // The events of a canvas do not bubble, but they can be caught on their way down.
    element.addEventListener('contextrestored', repaint, true)
    return () => element.removeEventListener('contextrestored', repaint, true)
  }, [ref, repaint])
}
