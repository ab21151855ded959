// True once a state has lasted this long: a quick load then shows no flash of a skeleton.
import { useEffect, useState } from 'react'

export function useDelayed(delayMs: number): boolean {
  const [passed, setPassed] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delayMs)
    return () => clearTimeout(timer)
  }, [delayMs])
  return passed
}
