// The camera: which part of the board the screen shows. Pure functions between screen pixels and board units.
import type { Box } from '../geometry/box'
import type { Point } from '../geometry/point'

export interface Camera {
  /** Board coordinates of the picture's top left corner. */
  x: number
  y: number
  /** CSS pixels per board unit. */
  zoom: number
}

/** The picture's size in CSS pixels; `top` is the part of it that the lane headers cover. */
export interface Viewport {
  width: number
  height: number
  top: number
}

export const minZoom = 0.05
export const maxZoom = 4

export function toBoard(camera: Camera, screen: Point): Point {
  return { x: camera.x + screen.x / camera.zoom, y: camera.y + screen.y / camera.zoom }
}

export function toScreen(camera: Camera, board: Point): Point {
  return { x: (board.x - camera.x) * camera.zoom, y: (board.y - camera.y) * camera.zoom }
}

export function boxToScreen(camera: Camera, box: Box): Box {
  const { x, y } = toScreen(camera, box)
  return { x, y, width: box.width * camera.zoom, height: box.height * camera.zoom }
}

/** The part of the board that the picture shows, headers' strip included. */
export function visibleBox(camera: Camera, view: Viewport): Box {
  return { x: camera.x, y: camera.y, width: view.width / camera.zoom, height: view.height / camera.zoom }
}

export function limitZoom(zoom: number): number {
  return Math.min(maxZoom, Math.max(minZoom, zoom))
}

/** Zooms so that the board's point under `screen` stays under it. */
export function zoomAt(camera: Camera, screen: Point, zoom: number): Camera {
  const next = limitZoom(zoom)
  const fixed = toBoard(camera, screen)
  return { x: fixed.x - screen.x / next, y: fixed.y - screen.y / next, zoom: next }
}

/** Moves the picture by screen pixels: positive goes right and down over the board. */
export function scrollBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx / camera.zoom, y: camera.y + dy / camera.zoom }
}

/** Shows the whole box below the headers, never larger than 100 %. */
export function fitBox(box: Box, view: Viewport, paddingPx = 24, maxZoom = 1): Camera {
  const width = Math.max(1, view.width - 2 * paddingPx)
  const height = Math.max(1, view.height - view.top - 2 * paddingPx)
  const zoom = limitZoom(Math.min(maxZoom, width / Math.max(1, box.width), height / Math.max(1, box.height)))
  return {
    x: box.x + box.width / 2 - view.width / 2 / zoom,
    y: box.y + box.height / 2 - (view.top + (view.height - view.top) / 2) / zoom,
    zoom,
  }
}

/** Shows the box's whole width from its top, but not smaller than `readableZoom` (then from its left edge). */
export function fitWidth(box: Box, view: Viewport, readableZoom: number, paddingPx = 16): Camera {
  const fitting = (view.width - 2 * paddingPx) / Math.max(1, box.width)
  const zoom = limitZoom(Math.min(1.25, Math.max(readableZoom, fitting)))
  const spare = view.width - box.width * zoom
  const left = spare >= 2 * paddingPx ? spare / 2 : paddingPx
  return { x: box.x - left / zoom, y: box.y - view.top / zoom, zoom }
}

/** Keeps the content within reach: always some of it in the picture, and half a picture of free room below it. */
export function clampCamera(camera: Camera, content: Box, view: Viewport): Camera {
  const zoom = limitZoom(camera.zoom)
  const width = view.width / zoom
  const height = view.height / zoom
  // Content narrower than the picture stays in its middle.
  const slack = Math.max(Math.min(view.width, 640) / 2 / zoom, (width - content.width) / 2)
  const top = content.y - view.top / zoom
  return {
    x: clamp(
      camera.x,
      content.x - slack,
      Math.max(content.x - slack, content.x + content.width + slack - width),
    ),
    y: clamp(camera.y, top, Math.max(top, content.y + content.height - height / 2)),
    zoom,
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
