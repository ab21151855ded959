// What each program's page offers to the benchmark, and what the benchmark plays on it: in the page, frame by frame.
import { type BenchBoard, makeNotes } from '../notes'
import {
  cameraAt,
  dragAt,
  draggedTogether,
  holdOf,
  notesIn,
  notesToDrag,
  type PathCamera,
  type Phase,
  settledCamera,
  startCamera,
  steps,
} from '../path'
import { type Frames, playFrames } from './playFrames'
import { type PointerEventType, sendPointer } from './sendPointer'

/** A program with the notes on it; note number n of the board is `n` everywhere. */
export interface Stage {
  setCamera(camera: PathCamera): void
  select(notes: readonly number[]): void
  /** What gets the pointer's events. */
  surface(): HTMLElement
  /** The event that ends a drag and leaves everything where it was. */
  readonly letGo: 'pointerup' | 'pointercancel'
  /** Whether all these notes' words are in the picture: asked each frame until it is so. */
  shows(notes: readonly number[]): boolean
}

declare global {
  interface Window {
    bench: Bench
  }
}

interface Bench {
  /** Ms from the start of the navigation until the first picture was complete. */
  readonly firstPicture: Promise<number>
  play(phase: Phase): Promise<Frames>
  /** Tasks over 50 ms since the first picture, in ms. */
  longTasks(): Promise<number[]>
}

/** The notes of this page, as its address asks. */
export const board: BenchBoard = makeNotes(Number(new URLSearchParams(location.search).get('notes')))

/** Called by a page before it mounts anything; `stage` resolves when the program can be driven. */
export function offer(stage: Promise<Stage>): void {
  const longTasks = watchLongTasks()
  const firstPicture = stage.then(async (ready) => {
    const visible = notesIn(board, startCamera(board)).map((note) => board.notes.indexOf(note))
    const at = await untilShown(ready, visible)
    longTasks.forget()
    return at
  })
  window.bench = {
    firstPicture,
    play: async (phase) => play(await stage, phase),
    longTasks: longTasks.read,
  }
}

function untilShown(stage: Stage, notes: readonly number[]): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!stage.shows(notes)) return requestAnimationFrame(look)
      // The frame that holds them is on its way to the screen once the next one begins.
      return requestAnimationFrame(() => resolve(performance.now()))
    }
    look()
  })
}

async function play(stage: Stage, phase: Phase): Promise<Frames> {
  if (phase === 'dragOne' || phase === 'dragMany') return playDrag(stage, phase, steps[phase])
  return playFrames(steps[phase], (step) => stage.setCamera(cameraAt(board, phase, step)))
}

/** Takes hold of the note nearest to the picture's middle, or of fifty, and moves so many steps. */
export async function playDrag(
  stage: Stage,
  phase: 'dragOne' | 'dragMany',
  frameCount: number,
): Promise<Frames> {
  const camera = settledCamera(board)
  const dragged = notesToDrag(board, camera, phase === 'dragOne' ? 1 : draggedTogether)
  const [held] = dragged
  if (!held) throw new Error('there is nothing to drag')
  stage.setCamera(camera)
  stage.select(dragged.map((note) => board.notes.indexOf(note)))
  await playFrames(2, () => {})
  const hold = holdOf(held, camera)
  const pointer = (type: PointerEventType, step: number) => {
    const by = dragAt(phase, step)
    sendPointer(stage.surface(), type, { x: hold.x + by.x, y: hold.y + by.y })
  }
  pointer('pointermove', 0)
  pointer('pointerdown', 0)
  // The first move starts the drag: what that costs is no frame of it.
  await playFrames(2, (step) => pointer('pointermove', step))
  const frames = await playFrames(frameCount, (step) => pointer('pointermove', step))
  pointer('pointermove', 0)
  pointer(stage.letGo, 0)
  await playFrames(2, () => {})
  return frames
}

function watchLongTasks() {
  let tasks: number[] = []
  const take = (entries: PerformanceEntryList) => tasks.push(...entries.map((entry) => entry.duration))
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  observer.observe({ type: 'longtask' })
  return {
    forget() {
      observer.takeRecords()
      tasks = []
    },
    async read() {
      // Entries are handed over in a task of their own.
      await new Promise((resolve) => setTimeout(resolve))
      take(observer.takeRecords())
      return tasks
    },
  }
}
