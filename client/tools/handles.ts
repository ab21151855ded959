// The small round handles at the sides of the one selected thing: a link is drawn from them.
import { distance, type Point } from '../../shared/geometry/point'
import { isColumn } from '../../shared/model/category'
import { boxToScreen } from '../../shared/scene/camera'
import { thingOf } from '../../shared/scene/scene'
import type { GestureContext, Pointer } from './gesture'

type Seen = Pick<GestureContext, 'scene' | 'camera' | 'view' | 'selection' | 'tool' | 'may'>

/** Drawn radius in CSS pixels. */
export const handleRadiusPx = 8
const handleGapPx = 14
/** How far from its middle a press still takes it: a finger needs 44 pixels. */
const reachPx = { mouse: 13, pen: 16, touch: 22 }
/** From further away the handles would lie over the neighbours. */
const minZoom = 0.3

/** The thing that has handles now, and where they stand on the screen; null when nothing has any. */
export function handlesOf(seen: Seen): { id: string; at: readonly [Point, Point] } | null {
  const [id, ...others] = seen.selection
  if (id === undefined || others.length > 0 || seen.tool !== 'select' || seen.camera.zoom < minZoom)
    return null
  const thing = thingOf(seen.scene, id)
  if (!thing || !isColumn(thing.record.category) || !seen.may('link.add')) return null
  const box = boxToScreen(seen.camera, thing.box)
  const headHeight = thing.kind === 'cluster' ? thing.headHeight * seen.camera.zoom : box.height
  const y = box.y + Math.min(headHeight, box.height) / 2
  if (y < seen.view.top || y > seen.view.height) return null
  return {
    id,
    at: [
      { x: box.x - handleGapPx, y },
      { x: box.x + box.width + handleGapPx, y },
    ],
  }
}

/** The thing whose handle is pressed. */
export function handleAt(context: GestureContext, { screen, kind }: Pointer): string | null {
  const handles = handlesOf(context)
  if (!handles || screen.y < context.view.top) return null
  return handles.at.some((at) => distance(at, screen) <= reachPx[kind]) ? handles.id : null
}
