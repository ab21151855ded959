// Hands out the gesture context of the open board: asking renders nothing.
import { useCallback } from 'react'
import { useSession } from '../state/session'
import type { GestureContext } from '../tools/gesture'
import { readGestureContext } from './gestureContext'

export function useGestureContext(): () => GestureContext | null {
  const session = useSession()
  return useCallback(() => readGestureContext(session), [session])
}
