// A closed line drawn by hand, and what lies within it.
import type { Point } from './point'

/** By counting crossings to the right: true inside, also of parts that the line encloses once. */
export function isWithin(polygon: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  for (let index = 0, before = polygon.length - 1; index < polygon.length; before = index++) {
    const a = polygon[index]!
    const b = polygon[before]!
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
