// What the canvas and the controls around it share: the scene as it is, the picture's size, and a gesture's preview.
import { create } from 'zustand'
import type { Viewport } from '../../shared/scene/camera'
import type { Scene } from '../../shared/scene/scene'
import type { Preview } from '../tools/gesture'

interface CanvasState {
  scene: Scene | null
  view: Viewport
  preview: Preview | null
  /** What lies under a resting mouse or pen. */
  hovered: string | null
}

export const useCanvas = create<CanvasState>(() => ({
  scene: null,
  view: { width: 0, height: 0, top: 0 },
  preview: null,
  hovered: null,
}))
