// What parts that are loaded later paint over what lies still, such as the counts of votes. Nothing until then.
import { create } from 'zustand'
import type { SceneThing } from '../../shared/scene/scene'
import type { Frame } from './frame'

interface LateMarks {
  /** Paints in board units; `things` are those in the picture, clusters first. */
  paint: ((frame: Frame, things: readonly SceneThing[]) => void) | null
}

export const useLateMarks = create<LateMarks>(() => ({ paint: null }))
