// How far the scene reaches: what the camera may show, and what "show everything" fits.
import type { Box } from '../geometry/box'
import { gap, laneWidth } from '../geometry/measures'
import { laneCategories, laneX, type SceneCluster, type SceneNote } from './scene'

/** How far a lane without anything reaches. */
const emptyLaneHeight = 480

/** All lanes, from a little above the highest thing (or the lanes' own top) down to the lowest. */
export function boundsOfAll(
  notes: ReadonlyMap<string, SceneNote>,
  clusters: ReadonlyMap<string, SceneCluster>,
): Box {
  let left = 0
  let top = gap
  let right = laneX(laneCategories.length - 1) + laneWidth
  let bottom = emptyLaneHeight
  for (const things of [notes, clusters]) {
    for (const { box } of things.values()) {
      left = Math.min(left, box.x)
      top = Math.min(top, box.y)
      right = Math.max(right, box.x + box.width)
      bottom = Math.max(bottom, box.y + box.height)
    }
  }
  return { x: left, y: top - gap, width: right - left, height: bottom - top + gap }
}
