// What is being written on the canvas right now: a note, a heading, or a note that is not on the board yet.
import { create } from 'zustand'
import { useView } from '../state/view'
import type { EditRequest } from '../tools/gesture'

interface EditorState {
  request: EditRequest | null
  open(request: EditRequest): void
  close(): void
}

export const useEditor = create<EditorState>((set) => ({
  request: null,
  open(request) {
    useView.getState().edit('id' in request ? request.id : null)
    set({ request })
  },
  close() {
    useView.getState().edit(null)
    set({ request: null })
  },
}))
