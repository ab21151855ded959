// A part of a screen that the first picture does not need: it is loaded once the browser is at rest.
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'

const latestMs = 1_000

export function loadAtRest(load: () => Promise<{ default: ComponentType }>): ComponentType {
  const Part = lazy(load)
  return function AtRest() {
    const isRested = useIsRested()
    return isRested ? (
      <Suspense fallback={null}>
        <Part />
      </Suspense>
    ) : null
  }
}

function useIsRested(): boolean {
  const [isRested, setIsRested] = useState(false)
  useEffect(() => {
    const start = () => setIsRested(true)
    // Safari has no idle callback.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(start, latestMs)
      return () => clearTimeout(timer)
    }
    const handle = requestIdleCallback(start, { timeout: latestMs })
    return () => cancelIdleCallback(handle)
  }, [])
  return isRested
}
