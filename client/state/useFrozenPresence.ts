// While someone writes without their name, others see no sign of them moving: the moment would tell who wrote it.
import { useEffect } from 'react'
import { useSession } from './session'

export function useFrozenPresence(isComposing: boolean): void {
  const session = useSession()
  useEffect(() => {
    if (!isComposing) return
    session.freezePresence(true)
    return () => session.freezePresence(false)
  }, [session, isComposing])
}
