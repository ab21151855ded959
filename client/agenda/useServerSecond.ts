// The server's clock, renewed as often as a countdown changes. Clocks of this device that are hours off do not matter.
import { useEffect, useState } from 'react'
import { useSession } from '../state/session'

const tickMs = 250

/** The server's time in ms; stands still while `isRunning` is false. */
export function useServerSecond(isRunning: boolean): number {
  const session = useSession()
  const [shown, setShown] = useState(() => session.now())
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setShown(session.now()), tickMs)
    return () => clearInterval(timer)
  }, [session, isRunning])
  return shown
}
