// The small square with one character that says the category without its colour.
import type { Pen } from './pen'

const size = 16

export function paintMark(context: Pen, mark: string, x: number, y: number, ink: string, font: string): void {
  context.beginPath()
  context.roundRect(x + 0.5, y + 0.5, size - 1, size - 1, 3)
  context.lineWidth = 1
  context.strokeStyle = ink
  context.globalAlpha = 0.55
  context.stroke()
  context.globalAlpha = 1
  context.fillStyle = ink
  context.font = `600 11px ${font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(mark, x + size / 2, y + size / 2 + 0.5)
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
}
