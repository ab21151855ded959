// Moves of the camera that buttons and keys ask for: zoom in steps, everything, the lanes at a readable size, one place.
import { type Box, boundsOf } from '../../shared/geometry/box'
import { lanePitch, laneWidth } from '../../shared/geometry/measures'
import {
  type Camera,
  clampCamera,
  fitBox,
  fitWidth,
  scrollBy,
  type Viewport,
  visibleBox,
  zoomAt,
} from '../../shared/scene/camera'
import { laneX, type Scene, thingOf } from '../../shared/scene/scene'
import { useView } from '../state/view'
import { useCanvas } from './canvasStore'
import { glideTo } from './glide'

const zoomSteps = [0.05, 0.1, 0.2, 0.35, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const
/** Below this the words of a note cannot be read on a desk. */
const readableZoom = 0.6
/** From here on they are read without leaning forward. */
const easyZoom = 0.8
const narrowPx = 700
/** The foot of the picture, where the bar for the selection floats. */
const selectionBarPx = 72

export function moveCamera(change: (camera: Camera, scene: Scene, view: Viewport) => Camera): void {
  const { scene, view } = useCanvas.getState()
  const { camera, setCamera } = useView.getState()
  if (scene && view.width > 0) setCamera(clampCamera(change(camera, scene, view), scene.bounds, view))
}

export function zoomStep(direction: 1 | -1): void {
  moveCamera((camera, _scene, view) => {
    const steps = direction > 0 ? zoomSteps : zoomSteps.toReversed()
    const next = steps.find((step) =>
      direction > 0 ? step > camera.zoom + 0.001 : step < camera.zoom - 0.001,
    )
    return zoomAt(camera, centreOf(view), next ?? camera.zoom)
  })
}

export function zoomTo(zoom: number): void {
  moveCamera((camera, _scene, view) => zoomAt(camera, centreOf(view), zoom))
}

/** Shows a part of the board, all of it in the picture. */
export function showBox(box: Box): void {
  const { scene, view } = useCanvas.getState()
  if (scene && view.width > 0) glideTo(clampCamera(fitBox(box, view), scene.bounds, view))
}

export function showThings(ids: readonly string[]): void {
  const { scene } = useCanvas.getState()
  const box = scene && boundsOf(ids.flatMap((id) => thingOf(scene, id)?.box ?? []))
  if (box) showBox(box)
}

export function scrollPicture(dx: number, dy: number): void {
  moveCamera((camera) => scrollBy(camera, dx, dy))
}

/** The first picture: all lanes if they can be read, else as many whole ones as can be; on a phone the first that has something. */
export function firstCamera(scene: Scene, view: Viewport): Camera {
  const used = scene.lanes.find((lane) => lane.itemCount > 0)
  const lanesFrom = (start: number, count = scene.lanes.length - start): Box => {
    return { ...scene.bounds, x: laneX(start), width: laneX(count - 1) + laneWidth }
  }
  if (view.width < narrowPx) return fitWidth(lanesFrom(used?.index ?? 1, 1), view, 0.5, 8)
  const all = fitWidth(lanesFrom(0), view, readableZoom)
  // An empty 未分類 takes a seventh of the width: it is shown where the words stay large beside it.
  const start = scene.lanes[0]?.itemCount === 0 && all.zoom < easyZoom ? 1 : 0
  const shown = fitWidth(lanesFrom(start), view, readableZoom)
  if (lanesFrom(start).width * shown.zoom <= view.width) return shown
  // What does not fit is left out whole: the lanes that are shown fill the picture.
  const count = Math.max(1, Math.floor(view.width / (lanePitch * readableZoom)))
  return fitWidth(lanesFrom(start, Math.min(count, scene.lanes.length - start)), view, readableZoom)
}

/** Moves the picture only if the box is not in it already. */
export function bringIntoView(box: Box): void {
  moveCamera((camera, _scene, view) => {
    const seen = visibleBox(camera, view)
    const margin = 24 / camera.zoom
    const top = seen.y + view.top / camera.zoom
    const dx = shift(box.x - margin, box.x + box.width + margin, seen.x, seen.x + seen.width)
    const bottom = seen.y + seen.height - selectionBarPx / camera.zoom
    const dy = shift(box.y - margin, box.y + box.height + margin, top, bottom)
    return { ...camera, x: camera.x + dx, y: camera.y + dy }
  })
}

export function bringThingsIntoView(ids: readonly string[]): void {
  const { scene } = useCanvas.getState()
  const box = scene && boundsOf(ids.flatMap((id) => thingOf(scene, id)?.box ?? []))
  if (box) bringIntoView(box)
}

function shift(low: number, high: number, seenLow: number, seenHigh: number): number {
  if (low < seenLow || high - low > seenHigh - seenLow) return low - seenLow
  return high > seenHigh ? high - seenHigh : 0
}

function centreOf(view: Viewport) {
  return { x: view.width / 2, y: view.top + (view.height - view.top) / 2 }
}
