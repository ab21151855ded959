// How the whole board fits into the small map.
import type { Box } from '../../shared/geometry/box'

const maxWidth = 168
const maxHeight = 150

export interface MapFit {
  /** Board coordinates of the map's top left corner. */
  left: number
  top: number
  /** CSS pixels per board unit. */
  scale: number
  width: number
  height: number
}

export function fitMap(bounds: Box): MapFit {
  const scale = Math.min(maxWidth / bounds.width, maxHeight / bounds.height)
  const width = Math.max(40, Math.round(bounds.width * scale))
  const height = Math.max(24, Math.round(bounds.height * scale))
  return { left: bounds.x - (width / scale - bounds.width) / 2, top: bounds.y, scale, width, height }
}
