// The palette of the theme that is on: read again when the theme or the board's legend changes.
import { useEffect, useMemo, useState } from 'react'
import type { Palette } from '../../shared/scene/palette'
import { useMeeting } from '../state/session'
import { readPalette } from './palette'

export function usePalette(): Palette {
  const { legend } = useMeeting()
  const [theme, setTheme] = useState(document.documentElement.dataset.theme)
  useEffect(() => {
    const watcher = new MutationObserver(() => setTheme(document.documentElement.dataset.theme))
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    return () => watcher.disconnect()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme decides what the tokens read as
  return useMemo(() => readPalette(legend), [legend, theme])
}
