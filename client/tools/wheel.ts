// The wheel and the trackpad: scrolling moves the board, with Ctrl (a pinch, to the browser) it zooms at the pointer.
import type { Point } from '../../shared/geometry/point'
import { type Camera, clampCamera, scrollBy, zoomAt } from '../../shared/scene/camera'
import type { GestureContext } from './gesture'

export interface Wheel {
  screen: Point
  deltaX: number
  deltaY: number
  /** As in WheelEvent: 0 pixels, 1 lines, 2 pages. */
  deltaMode: number
  zooms: boolean
  /** Shift turns a plain wheel sideways. */
  sideways: boolean
}

const pxPerLine = 18
/** A wheel's notch is about 100 px; a trackpad's pinch sends a few px at a time. */
const zoomPerPx = 0.01
const maxZoomStepPx = 24

export function turnWheel(
  wheel: Wheel,
  { camera, scene, view }: Pick<GestureContext, 'camera' | 'scene' | 'view'>,
): Camera {
  const unit = wheel.deltaMode === 1 ? pxPerLine : wheel.deltaMode === 2 ? view.height : 1
  const dx = wheel.deltaX * unit
  const dy = wheel.deltaY * unit
  if (wheel.zooms) {
    const px = Math.max(-maxZoomStepPx, Math.min(maxZoomStepPx, dy))
    return clampCamera(
      zoomAt(camera, wheel.screen, camera.zoom * Math.exp(-px * zoomPerPx)),
      scene.bounds,
      view,
    )
  }
  const moved = wheel.sideways && dx === 0 ? scrollBy(camera, dy, 0) : scrollBy(camera, dx, dy)
  return clampCamera(moved, scene.bounds, view)
}
