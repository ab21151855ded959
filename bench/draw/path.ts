// The path that every program's camera and pointer take: pan, zoom out to everything, zoom in, drag one note, drag
// fifty. One step a frame.
import type { BenchBoard, BenchNote } from './notes'
import { noteHeight, noteWidth } from './notes'

export const picture = { width: 1280, height: 720 } as const
/** The lanes' names cover this much at the top of our picture: nothing is grabbed there. */
const coveredPx = 60

export interface PathCamera {
  /** Board coordinates of the picture's top left corner. */
  x: number
  y: number
  /** CSS pixels per board unit. */
  zoom: number
}

export const cameraPhases = ['pan', 'zoomOut', 'zoomIn'] as const
type CameraPhase = (typeof cameraPhases)[number]
export const phases = [...cameraPhases, 'dragOne', 'dragMany'] as const
export type Phase = (typeof phases)[number]

export const steps: { readonly [P in Phase]: number } = {
  pan: 48,
  zoomOut: 24,
  zoomIn: 24,
  dragOne: 32,
  dragMany: 32,
}
export const draggedTogether = 50

export function startCamera({ width, height }: BenchBoard): PathCamera {
  return { x: Math.round(width * 0.2), y: Math.round(height * 0.2), zoom: 1 }
}

/** Where the camera stands after step 1 to `steps[phase]`. */
export function cameraAt(board: BenchBoard, phase: CameraPhase, step: number): PathCamera {
  const start = startCamera(board)
  if (phase === 'pan') return { x: start.x + step * 30, y: start.y + step * 15, zoom: 1 }
  const panned = cameraAt(board, 'pan', steps.pan)
  const all = wholeCamera(board)
  if (phase === 'zoomOut') return between(panned, all, step / steps.zoomOut)
  return between(all, settledCamera(board), step / steps.zoomIn)
}

/** Where the zoom in ends, and both drags are done. */
export function settledCamera({ width, height }: BenchBoard): PathCamera {
  return { x: Math.round(width * 0.55), y: Math.round(height * 0.45), zoom: 1 }
}

/** All of the board in the picture. */
function wholeCamera({ width, height }: BenchBoard): PathCamera {
  const zoom = Math.min(picture.width / width, picture.height / height) * 0.97
  return { x: width / 2 - picture.width / 2 / zoom, y: height / 2 - picture.height / 2 / zoom, zoom }
}

/** The zoom grows by the same factor at each step; the picture's middle moves in proportion to what is seen. */
function between(from: PathCamera, to: PathCamera, part: number): PathCamera {
  const zoom = from.zoom * (to.zoom / from.zoom) ** part
  const seen = (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom)
  const middle = { from: middleOf(from), to: middleOf(to) }
  return {
    x: middle.from.x + (middle.to.x - middle.from.x) * seen - picture.width / 2 / zoom,
    y: middle.from.y + (middle.to.y - middle.from.y) * seen - picture.height / 2 / zoom,
    zoom,
  }
}

function middleOf({ x, y, zoom }: PathCamera): { x: number; y: number } {
  return { x: x + picture.width / 2 / zoom, y: y + picture.height / 2 / zoom }
}

/** The notes that lie wholly in a picture. */
export function notesIn({ notes }: BenchBoard, { x, y, zoom }: PathCamera): BenchNote[] {
  const right = x + picture.width / zoom
  const bottom = y + picture.height / zoom
  return notes.filter(
    (note) => note.x >= x && note.y >= y && note.x + noteWidth <= right && note.y + noteHeight <= bottom,
  )
}

/** The notes that are dragged, nearest to the picture's middle first: the pointer holds the first. */
export function notesToDrag({ notes }: BenchBoard, camera: PathCamera, count: number): BenchNote[] {
  const middle = middleOf(camera)
  const distance = (note: BenchNote) =>
    Math.hypot(note.x + noteWidth / 2 - middle.x, (note.y + noteHeight / 2 - middle.y) * 1.3)
  return [...notes].sort((a, b) => distance(a) - distance(b)).slice(0, count)
}

/** Where the pointer takes hold of a note, in CSS pixels of the picture. */
export function holdOf(note: BenchNote, camera: PathCamera): { x: number; y: number } {
  const x = (note.x - camera.x) * camera.zoom + 30
  const y = (note.y - camera.y) * camera.zoom + 30
  return { x, y: Math.max(coveredPx, y) }
}

/** How far the pointer is from its hold after a step: out, around and back, so that nothing ends up elsewhere. */
export function dragAt(phase: 'dragOne' | 'dragMany', step: number): { x: number; y: number } {
  const turn = (2 * Math.PI * step) / steps[phase]
  return { x: Math.round(150 * Math.sin(turn)), y: Math.round(90 * (1 - Math.cos(turn))) }
}
