// Which node an arrow key leads to: the nearest one that way in the picture.
import type { Box } from '../geometry/box'
import type { Id } from '../model/id'
import type { MindScene } from './scene'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** How much a step aside counts against a step ahead. */
const asideWeight = 2.5

/** Null is the root of the picture; undefined when nothing lies that way. */
export function nextByArrow(scene: MindScene, from: Id | null, direction: Direction): Id | null | undefined {
  const start = centreOf((from === null ? undefined : scene.get(from)?.box) ?? scene.root.box)
  let best: { id: Id | null; cost: number } | undefined
  const consider = (id: Id | null, box: Box) => {
    if (id === from) return
    const end = centreOf(box)
    const isLevel = direction === 'left' || direction === 'right'
    const sign = direction === 'right' || direction === 'down' ? 1 : -1
    const ahead = sign * (isLevel ? end.x - start.x : end.y - start.y)
    const aside = Math.abs(isLevel ? end.y - start.y : end.x - start.x)
    if (ahead < 1) return
    const cost = ahead + aside * asideWeight
    if (!best || cost < best.cost) best = { id, cost }
  }
  if (from !== null) consider(null, scene.root.box)
  for (const { id, box } of scene.items) consider(id, box)
  return best?.id
}

function centreOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}
