// What one painting needs: where the camera stands, the colours, the words, and the native canvas to paint on.

import type { Box } from '../../shared/geometry/box'
import type { Point } from '../../shared/geometry/point'
import { type Camera, type Viewport, visibleBox } from '../../shared/scene/camera'
import type { Paper } from '../../shared/scene/pen'
import type { Scene } from '../../shared/scene/scene'
import type { NoteBitmaps } from './NoteBitmaps'

export interface Frame extends Paper {
  context: CanvasRenderingContext2D
  scene: Scene
  camera: Camera
  view: Viewport
  bitmaps: NoteBitmaps
  /** Whether this person may write notes: what empty lanes say depends on it. */
  mayWrite: boolean
  /** Closed parts of the board, as in shared/model/lock.ts. */
  locks: readonly string[]
  /** Device pixels per CSS pixel. */
  pixelRatio: number
  /** The board's part in the picture. */
  visible: Box
}

/** Height of the strip with the lanes' names, in CSS pixels. */
export const headerHeight = 44
/** Below this zoom notes are flat rectangles, their text bars. */
export const flatZoom = 0.35
/** Below this zoom even the bars go. */
export const barZoom = 0.12

export type FrameInput = Omit<Frame, 'context' | 'pixelRatio' | 'visible'>

export function beginFrame(context: CanvasRenderingContext2D, pixelRatio: number, input: FrameInput): Frame {
  return { ...input, context, pixelRatio, visible: visibleBox(input.camera, input.view) }
}

/** Where the board's origin stands, in device pixels: on a whole one, so that edges stay sharp. */
export function originOf({ camera, pixelRatio }: Frame, by: readonly [number, number] = [0, 0]): Point {
  const scale = camera.zoom * pixelRatio
  return { x: Math.round((by[0] - camera.x) * scale), y: Math.round((by[1] - camera.y) * scale) }
}

/** From here on one unit is a board unit. */
export function toBoardUnits(frame: Frame, by: readonly [number, number] = [0, 0]): void {
  const scale = frame.camera.zoom * frame.pixelRatio
  const { x, y } = originOf(frame, by)
  frame.context.setTransform(scale, 0, 0, scale, x, y)
}

/** From here on one unit is a CSS pixel. */
export function toScreenUnits({ context, pixelRatio }: Frame): void {
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
}
