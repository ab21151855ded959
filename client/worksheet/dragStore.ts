// What letting go of the thing in hand would do, in words, and where the words stand.
import { create } from 'zustand'

export interface DragHint {
  /** Empty over a place where nothing would happen. */
  words: string
  x: number
  y: number
}

export const useDragHint = create<{ hint: DragHint | null }>(() => ({ hint: null }))
