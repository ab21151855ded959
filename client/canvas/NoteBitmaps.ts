// Pictures of single notes at the scale of the screen, so that a frame copies them instead of setting their words
// again: a third of the time when many are seen. Those of the two scales used last are kept; the note that was looked
// at longest ago goes first. They are made while nothing moves, or for what is in the hand, a moment at a time: made in
// the middle of a pan they would cost more than they save.
import { noteHeight, noteWidth } from '../../shared/geometry/measures'
import type { Point } from '../../shared/geometry/point'
import { paintNote } from '../../shared/scene/paintNote'
import type { Paper } from '../../shared/scene/pen'
import type { SceneNote } from '../../shared/scene/scene'
import { type Frame, flatZoom } from './frame'
import { paintShadow } from './paintShadow'

/** What one frame, or one turn while nothing moves, may spend on new pictures. */
const budgetMs = 1.5
/** As long as this nothing must have moved before any is made. */
const restMs = 100
/** Kept in all: at 4 bytes a pixel 64 MB. */
const maxPixels = 16_000_000
const keptScales = 2
/** Around a note: its edge, the sheet behind it when others are merged into it, its shadow in the air. */
const marginUnits = 18

interface Picture {
  image: ImageBitmap | HTMLCanvasElement
  /** From the note's top left corner to the picture's, in device pixels. */
  offset: number
  merged: number
  pixels: number
}

type Pictures = Map<SceneNote['record'], Picture>

export class NoteBitmaps {
  /** Device pixels per board unit → pictures, the least recently used first in both. */
  private readonly byScale = new Map<number, Pictures>()
  private pixels = 0
  private scale = 0
  private current: Pictures = new Map()
  private endsAtMs = 0
  private missing: SceneNote[] = []
  private shadow: Picture | null = null
  private stopMaking = () => {}

  constructor(private readonly paper: Pick<Frame, 'palette' | 'words'>) {}

  /** A new picture of what lies still begins: what the last one missed is no longer asked for. */
  beginResting(frame: Frame): void {
    this.stopMaking()
    this.missing = []
    this.lookAt(frame)
  }

  /** Pictures of this frame's scale are wanted from now on. */
  lookAt({ camera, pixelRatio }: Frame): void {
    this.endsAtMs = performance.now() + budgetMs
    const scale = camera.zoom * pixelRatio
    if (scale === this.scale) return
    this.scale = scale
    this.current = this.byScale.get(scale) ?? new Map()
    this.shadow = null
  }

  /** The soft shadow under a note in the air: the same for all of them. */
  blitShadow(frame: Frame, note: SceneNote, origin: Point): void {
    this.shadow ??= this.paintPicture(0, ({ context }) => {
      paintShadow(context, { x: 0, y: 0, width: noteWidth, height: noteHeight })
    })
    this.copy(frame, this.shadow, note, origin)
  }

  /** Copies the note's picture to whole device pixels; false when it has none yet and must be painted. */
  blit(frame: Frame, note: SceneNote, origin: Point, isInHand = false): boolean {
    if (frame.camera.zoom < flatZoom) return false
    const picture = this.find(note) ?? (isInHand && performance.now() < this.endsAtMs ? this.add(note) : null)
    if (picture) this.copy(frame, picture, note, origin)
    else if (!isInHand) this.missing.push(note)
    return picture !== null
  }

  private copy({ context }: Frame, { image, offset }: Picture, { box }: SceneNote, { x, y }: Point): void {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.drawImage(
      image,
      Math.round(x + box.x * this.scale) - offset,
      Math.round(y + box.y * this.scale) - offset,
    )
  }

  /** Makes what this frame missed, as long as nothing else is to be done and no other frame comes. */
  makeMissing(): void {
    const next = (afterMs: number) => {
      this.stopMaking = whenIdle(() => {
        const endsAtMs = performance.now() + budgetMs
        while (this.missing.length > 0 && performance.now() < endsAtMs) {
          const note = this.missing.pop()
          if (note && !this.find(note)) this.add(note)
        }
        if (this.missing.length > 0) next(0)
      }, afterMs)
    }
    if (this.missing.length > 0) next(restMs)
  }

  clear(): void {
    this.stopMaking()
    for (const pictures of this.byScale.values()) {
      for (const picture of pictures.values()) this.release(picture)
    }
    this.byScale.clear()
    this.current = new Map()
    this.scale = 0
  }

  private find({ record, merged }: SceneNote): Picture | null {
    const known = this.current.get(record)
    if (!known) return null
    this.current.delete(record)
    if (known.merged === merged) {
      this.current.set(record, known)
      return known
    }
    this.release(known)
    return null
  }

  private add(note: SceneNote): Picture {
    if (this.byScale.get(this.scale) !== this.current) this.openScale()
    const made = this.make(note)
    this.current.set(note.record, made)
    this.pixels += made.pixels
    this.makeRoom()
    return made
  }

  private make(note: SceneNote): Picture {
    return this.paintPicture(note.merged, (paper) => paintNote(paper, note, 0, 0))
  }

  private paintPicture(merged: number, paint: (paper: Paper) => void): Picture {
    const { scale } = this
    const offset = Math.ceil(marginUnits * scale)
    const width = Math.ceil(noteWidth * scale) + 2 * offset
    const height = Math.ceil(noteHeight * scale) + 2 * offset
    const { context, finish } = openCanvas(width, height)
    context.setTransform(scale, 0, 0, scale, offset, offset)
    paint({ ...this.paper, context })
    return { image: finish(), offset, merged, pixels: width * height }
  }

  /** This scale from now on, and of the others only those used last. */
  private openScale(): void {
    this.byScale.delete(this.scale)
    this.byScale.set(this.scale, this.current)
    for (const [scale, pictures] of this.byScale) {
      if (this.byScale.size <= keptScales) break
      for (const picture of pictures.values()) this.release(picture)
      this.byScale.delete(scale)
    }
  }

  private makeRoom(): void {
    for (const pictures of this.byScale.values()) {
      for (const [record, picture] of pictures) {
        if (this.pixels <= maxPixels) return
        pictures.delete(record)
        this.release(picture)
      }
    }
  }

  private release({ image, pixels }: Picture): void {
    this.pixels -= pixels
    if ('close' in image) image.close()
    else image.width = 0
  }
}

interface Opened {
  context: CanvasRenderingContext2D
  finish(): Picture['image']
}

/** A canvas to paint one picture on. Where there are no off-screen ones, an element that is on no page does. */
function openCanvas(width: number, height: number): Opened {
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height)
    // Same operations, another type.
    const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D | null
    if (context) return { context, finish: () => canvas.transferToImageBitmap() }
  }
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser has no 2D canvas')
  return { context, finish: () => canvas }
}

/** Runs once when nothing has moved for a moment and the browser has nothing better to do; what it returns calls that off. */
function whenIdle(run: () => void, afterMs: number): () => void {
  let cancel = () => {}
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback !== 'function') return run()
    const id = requestIdleCallback(run)
    cancel = () => cancelIdleCallback(id)
  }, afterMs)
  return () => {
    clearTimeout(timer)
    cancel()
  }
}
