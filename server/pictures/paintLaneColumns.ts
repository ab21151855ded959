// Paints the lanes of a picture: a band from top to bottom, and at its top the mark, name and count of the category.
import { colourOf } from '../../shared/scene/palette'
import type { Paper } from '../../shared/scene/pen'
import type { SceneLane } from '../../shared/scene/scene'

export const laneHeadHeight = 64
const inset = 16
const markSize = 36

/** From `top` to `bottom` in board units. */
export function paintLaneColumn(paper: Paper, lane: SceneLane, top: number, bottom: number): void {
  const { context, palette } = paper
  context.fillStyle = palette.sunken
  context.fillRect(lane.x, top, lane.width, bottom - top)
  if (palette.sunken === palette.ground) paintEdges(paper, lane, top, bottom)
  paintName(paper, lane, top + (laneHeadHeight - 6) / 2)
  context.fillStyle = colourOf(palette, lane.category)
  context.fillRect(lane.x, top + laneHeadHeight - 6, lane.width, 6)
}

/** Lines at the sides where the theme has no bands. */
function paintEdges({ context, palette }: Paper, lane: SceneLane, top: number, bottom: number): void {
  context.fillStyle = palette.line
  for (const x of [lane.x, lane.x + lane.width - 1]) context.fillRect(x, top, 1, bottom - top)
}

function paintName({ context, palette, words }: Paper, lane: SceneLane, middle: number): void {
  const key = lane.category ?? 'none'
  const x = lane.x + inset
  context.beginPath()
  context.roundRect(x, middle - markSize / 2, markSize, markSize, 7)
  context.fillStyle = colourOf(palette, lane.category)
  context.fill()
  context.strokeStyle = palette.noteEdge
  context.lineWidth = 1
  context.stroke()
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.fillStyle = palette.noteInk
  context.font = `600 20px ${palette.font}`
  context.fillText(words.translate(`mark.${key}`), x + markSize / 2, middle)
  context.textAlign = 'left'
  context.fillStyle = palette.ink
  context.font = `600 24px ${palette.font}`
  const name = words.translate(`category.${key}`)
  context.fillText(name, x + markSize + 12, middle)
  const count = lane.itemCount
  if (count > 0) {
    context.fillStyle = palette.ink2
    context.font = `20px ${palette.font}`
    context.fillText(String(count), x + markSize + 24 + words.measureBold(name, 24), middle)
  }
  context.textBaseline = 'alphabetic'
}
