// How many of many things to draw by now: some at once, the others while the browser rests, so that a long table can be
// read before all of it is drawn.
import { startTransition, useEffect, useState } from 'react'

const atOnce = 30

export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(atOnce)
  useEffect(() => {
    if (drawn >= count) return
    const grow = () => startTransition(() => setDrawn((before) => before + atOnce))
    const timer = setTimeout(grow)
    return () => clearTimeout(timer)
  }, [drawn, count])
  // What is printed is printed whole.
  useEffect(() => {
    const drawAll = () => setDrawn(Number.POSITIVE_INFINITY)
    addEventListener('beforeprint', drawAll)
    return () => removeEventListener('beforeprint', drawAll)
  }, [])
  return Math.min(drawn, count)
}
