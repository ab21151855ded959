// Where the camera stands for one column: its whole width, from its first thing on.
import { gap, laneWidth } from '../geometry/measures'
import { type Camera, clampCamera, type Viewport } from './camera'
import { laneX, type Scene } from './scene'

/** Larger than this a note is only large, not better to read. */
const maxLaneZoom = 2
const paddingPx = 24

export function cameraForLane(scene: Scene, lane: number, view: Viewport): Camera {
  const zoom = Math.min(maxLaneZoom, (view.width - 2 * paddingPx) / laneWidth)
  const lowest = { x: laneX(lane), y: scene.bounds.y, width: laneWidth, height: scene.bounds.height }
  let top = Infinity
  for (const thing of scene.grid.query(lowest)) if (thing.lane === lane) top = Math.min(top, thing.box.y)
  const y = (Number.isFinite(top) ? top : gap) - gap
  const camera = { x: laneX(lane) + laneWidth / 2 - view.width / 2 / zoom, y: y - view.top / zoom, zoom }
  return clampCamera(camera, scene.bounds, view)
}
