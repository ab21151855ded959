// Whether this person wants to see the others' pointers on the canvas; kept in this browser.
import { create } from 'zustand'

interface OthersCursorsState {
  isShown: boolean
  show(isShown: boolean): void
}

const storageKey = 'others-cursors'

export const useOthersCursors = create<OthersCursorsState>((set) => ({
  isShown: readStored(),
  show(isShown) {
    try {
      localStorage.setItem(storageKey, isShown ? 'shown' : 'hidden')
    } catch {
      // Storage can be switched off; the choice then lasts as long as the page.
    }
    set({ isShown })
  },
}))

function readStored(): boolean {
  try {
    return localStorage.getItem(storageKey) !== 'hidden'
  } catch {
    return true
  }
}
