// Moves of the mind map's camera: to a node, to everything, in steps of zoom.
import type { Box } from '../../shared/geometry/box'
import type { MindScene } from '../../shared/mindmap/scene'
import type { Id } from '../../shared/model/id'
import {
  type Camera,
  clampCamera,
  fitBox,
  type Viewport,
  visibleBox,
  zoomAt,
} from '../../shared/scene/camera'
import { useMind } from './mindStore'

const readableZoom = 0.7
const largestZoom = 2
const manyNodes = 8

export function moveMindCamera(change: (camera: Camera) => Camera): void {
  const { camera, scene, view } = useMind.getState()
  if (!scene || view.width === 0) return
  const margin = 300
  const { x, y, width, height } = scene.bounds
  const reach = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin }
  useMind.setState({ camera: clampCamera(change(camera), reach, view) })
}

export function zoomMind(factor: number): void {
  const { view } = useMind.getState()
  moveMindCamera((camera) => zoomAt(camera, { x: view.width / 2, y: view.height / 2 }, camera.zoom * factor))
}

export function fitMind(): void {
  const { scene, view } = useMind.getState()
  if (scene) moveMindCamera(() => fitAll(scene, view))
}

/** Whether all of it, words large enough to be read, is one picture. */
export function fitsReadably(): boolean {
  const { scene, view } = useMind.getState()
  return scene !== null && fitBox(scene.bounds, view).zoom >= readableZoom
}

/** The first picture: all of it if its words can be read, else around the core question. */
export function firstMindCamera(): void {
  const { scene, view } = useMind.getState()
  if (!scene) return
  const all = fitAll(scene, view)
  if (all.zoom >= readableZoom) {
    moveMindCamera(() => all)
    return
  }
  const { box } = scene.root
  const zoom = readableZoom
  const isSheet = scene.mode === 'stages'
  moveMindCamera(() => ({
    x: isSheet ? scene.bounds.x - 32 : box.x + box.width / 2 - view.width / 2 / zoom,
    y: isSheet ? scene.bounds.y - 32 : box.y + box.height / 2 - view.height / 2 / zoom,
    zoom,
  }))
}

/** A map of some size fills a large screen: it is read from the back of the room. */
function fitAll({ bounds, items }: MindScene, view: Viewport): Camera {
  return fitBox(bounds, view, 24, items.length > manyNodes ? largestZoom : 1)
}

export function boxOfNode(id: Id | null): Box | undefined {
  const { scene } = useMind.getState()
  if (!scene) return undefined
  return id === null || id === scene.root.id ? scene.root.box : scene.get(id)?.box
}

/** Moves the picture only if the node is not in it already. */
export function bringNodeIntoView(id: Id | null): void {
  const box = boxOfNode(id)
  if (!box) return
  moveMindCamera((camera) => {
    const seen = visibleBox(camera, useMind.getState().view)
    const margin = 32 / camera.zoom
    const dx = shift(box.x - margin, box.x + box.width + margin, seen.x, seen.x + seen.width)
    const dy = shift(box.y - margin, box.y + box.height + margin, seen.y, seen.y + seen.height)
    return { ...camera, x: camera.x + dx, y: camera.y + dy }
  })
}

function shift(low: number, high: number, seenLow: number, seenHigh: number): number {
  if (low < seenLow || high - low > seenHigh - seenLow) return low - seenLow
  return high > seenHigh ? high - seenHigh : 0
}
