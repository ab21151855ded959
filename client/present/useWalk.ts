// Which page the projector shows: what the facilitator shows, else a calm walk through all of them; arrow keys and
// space step by hand, and the walk goes on from there.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Shown } from '../follow/shownView'
import { type Page, pageFor } from './pages'

const defaultEveryS = 20

/** From `?every=20`, in seconds; 0 stands still. */
export function readEveryMs(search: string): number {
  const asked = Number(new URLSearchParams(search).get('every') ?? defaultEveryS)
  return Number.isFinite(asked) && asked >= 0 ? asked * 1000 : defaultEveryS * 1000
}

export function useWalk(pages: readonly Page[], shown: Shown | null, everyMs: number): Page | null {
  const [at, setAt] = useState({ key: '', index: 0 })
  const found = pages.findIndex(({ key }) => key === at.key)
  const index = found >= 0 ? found : Math.min(at.index, pages.length - 1)
  const page = pages[index] ?? null

  const goTo = useCallback(
    (next: number) => {
      const wrapped = pages[(next + pages.length) % pages.length]
      if (wrapped) setAt({ key: wrapped.key, index: pages.indexOf(wrapped) })
    },
    [pages],
  )

  // A new place that is shown is gone to once; a step by hand after it holds.
  const wanted = shown && JSON.stringify(shown.view)
  const goneTo = useRef<string | null>(null)
  useEffect(() => {
    if (wanted === goneTo.current || pages.length === 0) return
    goneTo.current = wanted
    if (shown) goTo(Math.max(0, pageFor(pages, shown.view)))
  }, [wanted, shown, pages, goTo])

  const latest = useRef({ goTo, index })
  latest.current = { goTo, index }
  const pageKey = page?.key
  const isLed = shown !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: every page stays its whole time
  useEffect(() => {
    if (isLed || everyMs === 0) return
    const timer = setTimeout(() => latest.current.goTo(latest.current.index + 1), everyMs)
    return () => clearTimeout(timer)
  }, [pageKey, isLed, everyMs])

  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      const by = stepOf(event)
      if (by === 0) return
      event.preventDefault()
      latest.current.goTo(latest.current.index + by)
    }
    addEventListener('keydown', step)
    return () => removeEventListener('keydown', step)
  }, [])
  return page
}

export function stepOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): -1 | 0 | 1 {
  if (ctrlKey || metaKey || altKey) return 0
  if (key === ' ') return shiftKey ? -1 : 1
  if (key === 'ArrowRight' || key === 'ArrowDown' || key === 'PageDown') return 1
  return key === 'ArrowLeft' || key === 'ArrowUp' || key === 'PageUp' ? -1 : 0
}
