// Paints one note in board units: its colour and mark, its words, who said them and its theme.
import { noteHeight, noteWidth } from '../geometry/measures'
import { footSize, markPitch, notePadding } from './noteText'
import { paintMark } from './paintMark'
import { colourOf } from './palette'
import type { Paper, Pen } from './pen'
import type { SceneNote } from './scene'

const radius = 6

export function paintNote(
  { context, palette, words }: Paper,
  note: SceneNote,
  x = note.box.x,
  y = note.box.y,
): void {
  const { record } = note
  const { text, foot, anonymous, marks } = words.ofNote(record, note.merged)
  const colour = colourOf(palette, record.category)
  if (note.merged > 0) paintSheet(context, x + 5, y + 5, colour, palette.noteEdge)
  paintSheet(context, x, y, colour, palette.noteEdge)

  context.fillStyle = palette.noteInk
  context.textBaseline = 'alphabetic'
  context.textAlign = 'left'
  context.font = `${text.fontSize}px ${palette.font}`
  let baseline = y + notePadding + text.fontSize
  for (const line of text.lines) {
    if (line) context.fillText(line, x + notePadding, baseline)
    baseline += text.lineHeight
  }

  const footBaseline = y + noteHeight - 9
  for (const [index, mark] of marks.entries()) {
    const left = x + notePadding + index * markPitch
    paintMark(context, mark, left, footBaseline - 12, palette.noteInk, palette.font)
  }
  context.font = `${anonymous ? 'italic ' : ''}${footSize}px ${palette.font}`
  context.fillStyle = palette.noteInk
  context.globalAlpha = 0.78
  context.fillText(foot.speaker, x + notePadding + 2 + marks.length * markPitch, footBaseline)
  if (foot.theme) {
    context.font = `${footSize}px ${palette.font}`
    context.textAlign = 'right'
    context.fillText(foot.theme, x + noteWidth - notePadding, footBaseline)
    context.textAlign = 'left'
  }
  context.globalAlpha = 1
}

function paintSheet(context: Pen, x: number, y: number, fill: string, edge: string): void {
  context.beginPath()
  context.roundRect(x, y, noteWidth, noteHeight, radius)
  context.fillStyle = fill
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = edge
  context.stroke()
}
