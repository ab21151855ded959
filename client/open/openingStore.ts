// How far the opening of a board has come.
import { create } from 'zustand'

export const useOpening = create<{ part: number }>(() => ({ part: 0 }))

/** 0 to 1. */
export function showProgress(part: number): void {
  useOpening.setState({ part })
}
