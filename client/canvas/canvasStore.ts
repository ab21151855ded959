// What the canvas and the controls around it share: the scene as it is, the picture's size, and a gesture's preview.
import { create } from 'zustand'
import type { Point } from '../../shared/geometry/point'
import type { Viewport } from '../../shared/scene/camera'
import type { Scene } from '../../shared/scene/scene'
import type { Preview } from '../tools/gesture'

interface CanvasState {
  scene: Scene | null
  view: Viewport
  preview: Preview | null
  /** What lies under a resting mouse or pen. */
  hovered: string | null
  /** Where the pointer was last, in CSS pixels of the canvas; null when it has left. */
  pointer: Point | null
}

export const useCanvas = create<CanvasState>(() => ({
  scene: null,
  view: { width: 0, height: 0, top: 0 },
  preview: null,
  hovered: null,
  pointer: null,
}))
