// The same drag on a quiet board and beside twenty people who drag and type: what the main thread does in each frame.
import type { Frames } from '../page/playFrames'
import { board, playDrag, type Stage } from '../page/stage'
import { notesToDrag, settledCamera } from '../path'
import { Crowd, type TickWork } from './Crowd'
import type { LocalSession } from './LocalSession'

declare global {
  interface Window {
    dragBesideCrowd(frameCount: number): Promise<CrowdMeasures>
  }
}

/** Main thread's ms in each frame, from its start to the next one's. */
export interface CrowdMeasures {
  quiet: number[]
  crowded: number[]
}

const people = 20
/** So many of them work in this person's picture. */
const inPicture = 5

export function offerCrowd(stage: Stage, session: LocalSession, snapshot: Uint8Array): void {
  window.dragBesideCrowd = async (frameCount) => {
    const crowd = new Crowd(session, snapshot, notesOfCrowd())
    // Once for nothing: code that runs for the first time is slower.
    await playDrag(stage, 'dragOne', 30)
    const quiet = await playDrag(stage, 'dragOne', frameCount)
    crowd.start()
    const crowded = await playDrag(stage, 'dragOne', frameCount)
    const ticks = crowd.stop()
    return { quiet: busyMs(quiet, []), crowded: busyMs(crowded, ticks) }
  }
}

/** Two notes a person; the note that is dragged here is nobody's. */
function notesOfCrowd(): number[] {
  const near = notesToDrag(board, settledCamera(board), 30).map((note) => board.notes.indexOf(note))
  const spread = Math.floor(board.notes.length / (2 * people))
  const elsewhere = Array.from({ length: 2 * people }, (_, n) => n * spread).filter((n) => !near.includes(n))
  return [...near.slice(5, 5 + 2 * inPicture), ...elsewhere].slice(0, 2 * people)
}

function busyMs({ startedAtMs, workMs }: Frames, ticks: readonly TickWork[]): number[] {
  return workMs.map((work, frame) => {
    const from = startedAtMs[frame] ?? 0
    const to = startedAtMs[frame + 1] ?? Infinity
    const between = ticks.filter(({ atMs }) => atMs >= from && atMs < to)
    return between.reduce((sum, { ms }) => sum + ms, work)
  })
}
