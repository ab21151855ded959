// A board's own colours, laid over the tokens of theme.css for everything inside.
import type { CSSProperties } from 'react'
import type { Meeting } from '../../shared/model/meeting'

export function legendStyle(legend: Meeting['legend']): CSSProperties {
  const colours = legend.map(({ category, colour }) => [`--category-${category}`, colour])
  // The element that carries them takes no part in the layout.
  return { display: 'contents', ...Object.fromEntries(colours) }
}
