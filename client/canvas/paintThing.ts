// Paints one thing in board units: as pictures show it, or from afar as coloured areas with bars for its words.
import { clusterPadding, noteHeight, noteWidth } from '../../shared/geometry/measures'
import { headTextX, notePadding } from '../../shared/scene/noteText'
import { paintCluster } from '../../shared/scene/paintCluster'
import { paintNote } from '../../shared/scene/paintNote'
import { colourOf } from '../../shared/scene/palette'
import type { SceneCluster, SceneNote, SceneThing } from '../../shared/scene/scene'
import { barZoom, type Frame, flatZoom } from './frame'

const stripeWidth = 6

export function paintThing(frame: Frame, thing: SceneThing): void {
  const isFlat = frame.camera.zoom < flatZoom
  if (thing.kind === 'note') isFlat ? paintFlatNote(frame, thing) : paintNote(frame, thing)
  else isFlat ? paintFlatCluster(frame, thing) : paintCluster(frame, thing)
}

/** Its colour, and bars for its lines while they can be told apart. */
function paintFlatNote({ context, palette, camera }: Frame, note: SceneNote): void {
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

function paintFlatCluster({ context, palette, camera }: Frame, cluster: SceneCluster): void {
  const { box, headHeight, record } = cluster
  const colour = colourOf(palette, record.category)
  context.fillStyle = palette.surface
  context.fillRect(box.x, box.y, box.width, box.height)
  context.fillStyle = colour
  context.globalAlpha = 0.45
  context.fillRect(box.x, box.y, box.width, headHeight)
  context.globalAlpha = 1
  context.fillRect(box.x, box.y, stripeWidth, box.height)
  if (camera.zoom < barZoom || !record.title) return
  context.fillStyle = palette.ink
  context.globalAlpha = 0.6
  for (let y = clusterPadding + 6, line = 0; y < headHeight - clusterPadding; y += 24, line++) {
    const left = record.title.length * 17 - line * 320
    if (left > 0) context.fillRect(box.x + headTextX, box.y + y, Math.min(320, left), 11)
  }
  context.globalAlpha = 1
}
