// Paints a cluster in board units: the frame around its notes, or a card when it has none, and its heading.
import { clusterPadding } from '../geometry/measures'
import { headTextX, tagSize } from './noteText'
import { paintMark } from './paintMark'
import { colourOf } from './palette'
import type { Paper } from './pen'
import type { SceneCluster } from './scene'

const radius = 10
const stripeWidth = 6

export function paintCluster(paper: Paper, cluster: SceneCluster): void {
  const { context, palette, words } = paper
  const { box, headHeight, record } = cluster
  const colour = colourOf(palette, record.category)
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
  const tag = tagOf(paper, cluster)
  if (tag) paintTag(paper, cluster, tag)
}

/** What stands at the right of the heading: what is special about the entry, and of how many voices it is made. */
function tagOf({ words }: Paper, { voiceCount, record }: SceneCluster): string {
  const count = voiceCount > 0 ? String(voiceCount) + (record.collapsed ? ' ›' : '') : ''
  return [words.markOf(record), count].filter(Boolean).join('・')
}

function paintTag({ context, palette, words }: Paper, { box }: SceneCluster, tag: string): void {
  const width = Math.max(24, words.measure(tag, tagSize) + 14)
  const x = box.x + box.width - clusterPadding - width
  context.beginPath()
  context.roundRect(x, box.y + clusterPadding + 1, width, 22, 11)
  context.fillStyle = palette.surface
  context.fill()
  context.fillStyle = palette.ink2
  context.font = `${tagSize}px ${palette.font}`
  context.textAlign = 'center'
  context.fillText(tag, x + width / 2, box.y + clusterPadding + 17)
  context.textAlign = 'left'
}
