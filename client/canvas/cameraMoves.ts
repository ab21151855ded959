// Moves of the camera that buttons and keys ask for: zoom in steps, everything, the lanes at a readable size, one place.
import { type Box, boundsOf } from '../../shared/geometry/box'
import { laneWidth } from '../../shared/geometry/measures'
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

/** The first picture: all lanes if they can be read, else from the first lane that has something; on a phone one lane. */
export function firstCamera(scene: Scene, view: Viewport): Camera {
  const used = scene.lanes.find((lane) => lane.noteCount + lane.clusterCount > 0)
  const isUncategorisedEmpty = scene.lanes[0]?.noteCount === 0
  const start = used?.index ?? 1
  const whole: Box = { ...scene.bounds, x: 0, width: laneX(scene.lanes.length - 1) + laneWidth }
  if (view.width < narrowPx) return fitWidth({ ...whole, x: laneX(start), width: laneWidth }, view, 0.5, 8)
  const all = fitWidth(whole, view, readableZoom)
  const showsAll = whole.width * all.zoom <= view.width
  if (showsAll || !isUncategorisedEmpty) return all
  return fitWidth({ ...whole, x: laneX(1), width: whole.width - laneX(1) }, view, readableZoom)
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
