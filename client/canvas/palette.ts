// The colours and fonts that the canvas paints with: read from theme.css once per theme, a board's own legend over them.
import { type Category, categories } from '../../shared/model/category'
import type { Meeting } from '../../shared/model/meeting'
import type { Palette } from '../../shared/scene/palette'

export function readPalette(legend: Meeting['legend']): Palette {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const category = Object.fromEntries(
    [...categories, 'none'].map((name) => [name, token(`category-${name}`)]),
  ) as { [C in Category | 'none']: string }
  for (const own of legend) category[own.category] = own.colour
  return {
    ground: token('ground'),
    surface: token('surface'),
    sunken: token('sunken'),
    ink: token('ink'),
    ink2: token('ink-2'),
    line: token('line'),
    lineStrong: token('line-strong'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    onAccent: token('on-accent'),
    noteInk: token('note-ink'),
    noteEdge: token('note-edge'),
    font: token('font') || 'sans-serif',
    category,
  }
}
