// Which of so many pages is shown: calmly one after the other; arrow keys and space step by hand, and it goes on from there.
import { useEffect, useState } from 'react'
import { stepOf } from './useWalk'

export function usePageWalk(count: number, everyMs: number): number {
  const [at, setAt] = useState(0)
  const page = Math.min(at, count - 1)
  useEffect(() => {
    if (count < 2) return
    const go = (by: number) => setAt((page + by + count) % count)
    const onKey = (event: KeyboardEvent) => {
      const by = stepOf(event)
      if (by === 0) return
      event.preventDefault()
      go(by)
    }
    const timer = everyMs > 0 ? setTimeout(() => go(1), everyMs) : undefined
    addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      removeEventListener('keydown', onKey)
    }
  }, [page, count, everyMs])
  return page
}
