// Paints one note in board units: its colour and mark, its words, who said them and its theme.
import { noteHeight, noteWidth } from '../../shared/geometry/measures'
import { footSize, notePadding } from '../../shared/scene/noteText'
import type { SceneNote } from '../../shared/scene/scene'
import { barZoom, type Frame } from './frame'
import { paintMark } from './paintMark'
import { colourOf } from './palette'

const radius = 6

export function paintNote(
  { context, palette, words }: Frame,
  note: SceneNote,
  x = note.box.x,
  y = note.box.y,
): void {
  const { record } = note
  const { text, foot, anonymous } = words.ofNote(record)
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
  paintMark(
    context,
    words.translate(`mark.${record.category ?? 'none'}`),
    x + notePadding,
    footBaseline - 12,
    palette.noteInk,
    palette.font,
  )
  context.font = `${anonymous ? 'italic ' : ''}${footSize}px ${palette.font}`
  context.fillStyle = palette.noteInk
  context.globalAlpha = 0.78
  context.fillText(foot.speaker, x + notePadding + 22, footBaseline)
  if (foot.theme) {
    context.font = `${footSize}px ${palette.font}`
    context.textAlign = 'right'
    context.fillText(foot.theme, x + noteWidth - notePadding, footBaseline)
    context.textAlign = 'left'
  }
  context.globalAlpha = 1
}

function paintSheet(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  fill: string,
  edge: string,
): void {
  context.beginPath()
  context.roundRect(x, y, noteWidth, noteHeight, radius)
  context.fillStyle = fill
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = edge
  context.stroke()
}

/** A note seen from afar: its colour, and bars for its lines while they can be told apart. */
export function paintFlatNote({ context, palette, camera }: Frame, note: SceneNote): void {
  const { x, y } = note.box
  context.fillStyle = colourOf(palette, note.record.category)
  context.fillRect(x, y, noteWidth, noteHeight)
  if (camera.zoom < barZoom) return
  const length = note.record.neutralText.length || note.record.originalText.length
  const lines = Math.min(4, Math.ceil(length / 9))
  context.fillStyle = palette.noteInk
  context.globalAlpha = 0.34
  for (let line = 0; line < lines; line++) {
    const last = line === lines - 1
    context.fillRect(
      x + notePadding,
      y + 14 + line * 22,
      last ? 40 + ((length * 37) % 100) : noteWidth - 2 * notePadding,
      9,
    )
  }
  context.globalAlpha = 1
}
