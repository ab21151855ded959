// Paints notes and clusters as seen from afar, in board units: coloured areas, with bars for their words.
import { clusterPadding, noteHeight, noteWidth } from '../geometry/measures'
import { headTextX, notePadding } from './noteText'
import { colourOf } from './palette'
import type { Paper } from './pen'
import type { SceneCluster, SceneNote } from './scene'

const stripeWidth = 6

/** `hasBars`: while its lines can be told apart. */
export function paintFarNote({ context, palette }: Paper, note: SceneNote, hasBars: boolean): void {
  const { x, y } = note.box
  context.fillStyle = colourOf(palette, note.record.category)
  context.fillRect(x, y, noteWidth, noteHeight)
  if (!hasBars) return
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

export function paintFarCluster({ context, palette }: Paper, cluster: SceneCluster, hasBars: boolean): void {
  const { box, headHeight, record } = cluster
  const colour = colourOf(palette, record.category)
  context.fillStyle = palette.surface
  context.fillRect(box.x, box.y, box.width, box.height)
  context.fillStyle = colour
  context.globalAlpha = 0.45
  context.fillRect(box.x, box.y, box.width, headHeight)
  context.globalAlpha = 1
  context.fillRect(box.x, box.y, stripeWidth, box.height)
  if (!hasBars || !record.title) return
  context.fillStyle = palette.ink
  context.globalAlpha = 0.6
  for (let y = clusterPadding + 6, line = 0; y < headHeight - clusterPadding; y += 24, line++) {
    const left = record.title.length * 17 - line * 320
    if (left > 0) context.fillRect(box.x + headTextX, box.y + y, Math.min(320, left), 11)
  }
  context.globalAlpha = 1
}
