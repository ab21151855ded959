// Paints a cluster in board units: the frame around its notes, or a card when it has none, and its heading.
import { clusterPadding } from '../../shared/geometry/measures'
import { headTextX } from '../../shared/scene/noteText'
import type { SceneCluster } from '../../shared/scene/scene'
import { barZoom, type Frame, flatZoom } from './frame'
import { paintMark } from './paintMark'
import { colourOf } from './palette'

const radius = 10
const stripeWidth = 6

export function paintCluster(frame: Frame, cluster: SceneCluster): void {
  const { context, palette, words, camera } = frame
  const { box, headHeight, record } = cluster
  const colour = colourOf(palette, record.category)
  if (camera.zoom < flatZoom) {
    paintFlatCluster(frame, cluster, colour)
    return
  }
  context.save()
  context.beginPath()
  context.roundRect(box.x, box.y, box.width, box.height, radius)
  context.fillStyle = palette.surface
  context.fill()
  context.save()
  context.clip()
  context.fillStyle = colour
  context.globalAlpha = 0.3
  context.fillRect(box.x, box.y, box.width, headHeight - (box.height > headHeight ? clusterPadding / 2 : 0))
  context.globalAlpha = 1
  context.fillRect(box.x, box.y, stripeWidth, box.height)
  context.restore()
  context.lineWidth = 1
  context.strokeStyle = palette.line
  context.stroke()
  context.restore()

  const heading = words.ofHeading(cluster)
  const mark = words.translate(`mark.${record.category}`)
  const textTop = box.y + (headHeight - heading.lines.length * heading.lineHeight) / 2
  paintMark(
    context,
    mark,
    box.x + clusterPadding,
    textTop + heading.lineHeight / 2 - 8,
    palette.ink,
    palette.font,
  )
  context.fillStyle = record.title ? palette.ink : palette.ink2
  context.font = `${record.title ? 600 : 400} ${heading.fontSize}px ${palette.font}`
  let baseline = textTop + heading.fontSize + 1
  for (const line of heading.lines) {
    context.fillText(line, box.x + headTextX, baseline)
    baseline += heading.lineHeight
  }
  const tag = tagOf(frame, cluster)
  if (tag) paintTag(frame, cluster, tag)
}

/** What stands at the right of the heading: how many notes, or what is special about an entry without notes. */
function tagOf({ words }: Frame, { noteIds, record }: SceneCluster): string {
  if (noteIds.length > 0) return String(noteIds.length) + (record.collapsed ? ' ▸' : '')
  if (record.minority) return words.translate('board.minorityTag')
  return record.declined ? words.translate('board.declinedTag') : ''
}

function paintTag({ context, palette, words }: Frame, { box }: SceneCluster, tag: string): void {
  const width = Math.max(24, words.measure(tag, 13) + 14)
  const x = box.x + box.width - clusterPadding - width
  context.beginPath()
  context.roundRect(x, box.y + clusterPadding + 1, width, 22, 11)
  context.fillStyle = palette.surface
  context.fill()
  context.fillStyle = palette.ink2
  context.font = `13px ${palette.font}`
  context.textAlign = 'center'
  context.fillText(tag, x + width / 2, box.y + clusterPadding + 17)
  context.textAlign = 'left'
}

function paintFlatCluster({ context, palette, camera }: Frame, cluster: SceneCluster, colour: string): void {
  const { box, headHeight, record } = cluster
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
