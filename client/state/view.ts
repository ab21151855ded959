// What this person is looking at and holding: selection, camera, tool. Nothing here is shared.
import { create } from 'zustand'

export interface Camera {
  /** Board coordinates of the picture's top left corner. */
  x: number
  y: number
  /** CSS pixels per board unit. */
  zoom: number
}

export type Tool = 'select' | 'lasso' | 'hand' | 'note' | 'text' | 'link'

interface ViewState {
  selection: readonly string[]
  camera: Camera
  tool: Tool
  /** The record whose words are being edited on the canvas. */
  editing: string | null
  /** Show only this table's things; null shows all. */
  tableId: string | null
  select(ids: readonly string[]): void
  setCamera(camera: Camera): void
  setTool(tool: Tool): void
  edit(id: string | null): void
  showTable(id: string | null): void
}

export const useView = create<ViewState>((set) => ({
  selection: [],
  camera: { x: 0, y: 0, zoom: 1 },
  tool: 'select',
  editing: null,
  tableId: null,
  select: (selection) => set({ selection }),
  setCamera: (camera) => set({ camera }),
  setTool: (tool) => set({ tool }),
  edit: (editing) => set({ editing }),
  showTable: (tableId) => set({ tableId }),
}))
