// Lets a drag cling to the quiet places beside its neighbours; Control, or a target under the pointer, lets go of them.
import { boundsOf } from '../../shared/geometry/box'
import { thingOf } from '../../shared/scene/scene'
import { snapBox } from '../../shared/scene/snap'
import type { GestureContext, Preview, StateOf } from './gesture'

/** How near the edges must come, in CSS pixels. */
const snapPx = 6

export function snapDrag(
  { by, ids, grabbed, last }: StateOf<'dragging'>,
  { scene, camera }: GestureContext,
): { by: readonly [number, number]; guides: NonNullable<Preview['guides']> } {
  const held = thingOf(scene, grabbed)
  if (last.ctrl || !held) return { by, guides: [] }
  // The thing in the hand is the one that people line up; the others keep their places around it.
  const box = boundsOf([held.box])
  if (!box) return { by, guides: [] }
  const moved = { ...box, x: box.x + by[0], y: box.y + by[1] }
  const { dx, dy, guides } = snapBox(scene, moved, new Set(ids), snapPx / camera.zoom)
  return { by: [by[0] + dx, by[1] + dy], guides }
}
