// The arrow keys in steps: while a key is held the selection moves on this screen only, and letting go commits once.
import { useCallback, useEffect, useRef } from 'react'
import { arrowOf, nudge, nudgeable } from '../tools/nudge'
import { useCanvas } from './canvasStore'
import { useGestureContext } from './useGestureContext'
import { useOutcome } from './useOutcome'

export function useNudge(): (step: readonly [number, number]) => void {
  const contextOf = useGestureContext()
  const carryOut = useOutcome()
  const byRef = useRef<readonly [number, number] | null>(null)

  useEffect(() => {
    const commit = () => {
      const by = byRef.current
      const context = contextOf()
      byRef.current = null
      if (!by || !context) return
      useCanvas.setState({ preview: null })
      carryOut(nudge(by, context))
    }
    const onKeyUp = (event: KeyboardEvent) => {
      if (arrowOf(event.key)) commit()
    }
    window.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', commit)
    return () => {
      window.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('blur', commit)
      commit()
    }
  }, [contextOf, carryOut])

  return useCallback(
    ([x, y]) => {
      const context = contextOf()
      if (!context) return
      const before = byRef.current ?? [0, 0]
      const by = [before[0] + x, before[1] + y] as const
      byRef.current = by
      const ids = nudgeable(context)
      if (ids.length > 0) useCanvas.setState({ preview: { lift: { ids, by } } })
    },
    [contextOf],
  )
}
