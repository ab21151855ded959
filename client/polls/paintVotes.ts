// Paints how many votes a note or cluster got: a small pill on its upper edge, a dot and a figure.
import type { Id } from '../../shared/model/id'
import type { SceneThing } from '../../shared/scene/scene'
import { barZoom, type Frame, toBoardUnits } from '../canvas/frame'

const height = 20
const fontSize = 13
const inset = 8

export function paintVotes(
  frame: Frame,
  things: readonly SceneThing[],
  votes: ReadonlyMap<Id, number>,
): void {
  if (frame.camera.zoom < barZoom) return
  const { context, palette } = frame
  toBoardUnits(frame)
  context.font = `600 ${fontSize}px ${palette.font}`
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  for (const { id, box } of things) {
    const count = votes.get(id)
    if (!count) continue
    const text = String(count)
    const width = context.measureText(text).width + 26
    const [x, y] = [box.x + box.width - width - inset, box.y - height / 2]
    context.beginPath()
    context.roundRect(x, y, width, height, height / 2)
    context.fillStyle = palette.surface
    context.fill()
    context.lineWidth = 1.5
    context.strokeStyle = palette.accent
    context.stroke()
    context.beginPath()
    context.arc(x + 11, y + height / 2, 4, 0, 2 * Math.PI)
    context.fillStyle = palette.accent
    context.fill()
    context.fillStyle = palette.ink
    context.fillText(text, x + 19, y + height / 2 + 1)
  }
}
