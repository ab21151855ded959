// What changed on a board while this person was away: kept until they have seen it. Where they left is remembered in
// this browser.
import { create } from 'zustand'
import type { Changes } from '../../shared/history/changes'

interface SinceLeft {
  changes: Changes | null
  forget(): void
}

export const useSinceLeft = create<SinceLeft>((set) => ({
  changes: null,
  forget: () => set({ changes: null }),
}))

export const countChanges = ({ lists }: Changes): number => lists.reduce((sum, { count }) => sum + count, 0)

/** Someone who was away for less has seen it, or will: the board shows it as it happens. */
const awayMs = 5 * 60_000

export interface LeftAt {
  seq: number
  /** This device's clock, ms. */
  at: number
}

const keyOf = (boardId: string) => `left.${boardId}`

/** Where this person left, when that was long enough ago; null when there is nothing to tell. */
export function readLeft(boardId: string, now: number): LeftAt | null {
  try {
    const left = JSON.parse(localStorage.getItem(keyOf(boardId)) ?? 'null') as Partial<LeftAt> | null
    const isKnown = typeof left?.seq === 'number' && typeof left.at === 'number'
    return isKnown && now - left.at! >= awayMs ? (left as LeftAt) : null
  } catch {
    // No storage in this window: then nothing is remembered.
    return null
  }
}

export function writeLeft(boardId: string, left: LeftAt): void {
  try {
    localStorage.setItem(keyOf(boardId), JSON.stringify(left))
  } catch {
    // As above.
  }
}
