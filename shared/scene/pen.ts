// What things are painted with: the few operations of a 2D canvas that a picture needs. The screen's canvas is a Pen as
// it stands; the server has one that writes SVG. So the same code paints both.
import type { Palette } from './palette'
import type { Words } from './words'

export interface Pen {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  /** 0 to 1. */
  globalAlpha: number
  /** `[italic ][weight ]<size>px <family>`. */
  font: string
  textAlign: string
  textBaseline: string
  /** save, clip and restore come in this order, never nested. */
  save(): void
  clip(): void
  restore(): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  roundRect(x: number, y: number, width: number, height: number, radius: number): void
  fill(): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
}

/** A pen with its colours and the sentences to write. */
export interface Paper {
  context: Pen
  palette: Palette
  words: Words
}
