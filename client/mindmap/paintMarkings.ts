// Paints who is at which node: oneself, others by name, and where a branch in the hand would go.
import type { Box } from '../../shared/geometry/box'
import type { MindPaper } from '../../shared/mindmap/paintMap'
import type { MindItem, MindScene } from '../../shared/mindmap/scene'
import type { Id } from '../../shared/model/id'
import type { Hold } from './Motion'

export interface Marking {
  id: Id
  name: string
}

interface Markings {
  scene: MindScene
  boxOf(item: MindItem): Box
  selected: Id | null
  isWriting: boolean
  others: readonly Marking[]
  hold: Hold | null
}

export function paintMarkings({ context, palette }: MindPaper, markings: Markings): void {
  const { scene, boxOf, selected, isWriting, others, hold } = markings
  const placeOf = (id: Id | null): Box | undefined => {
    if (id === null) return scene.root.box
    const item = scene.get(id)
    return item && boxOf(item)
  }
  const ring = (box: Box, colour: string, gap: number) => {
    context.beginPath()
    context.roundRect(box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap, 8 + gap)
    context.lineWidth = 2
    context.strokeStyle = colour
    context.stroke()
  }
  for (const { id, name } of others) {
    const box = placeOf(id)
    if (!box || id === selected) continue
    ring(box, palette.lineStrong, 2)
    context.font = `12px ${palette.font}`
    context.textBaseline = 'alphabetic'
    context.fillStyle = palette.ink2
    context.fillText(name, box.x, box.y - 6)
  }
  const own = placeOf(selected)
  if (own && !isWriting) ring(own, palette.accent, 3)
  const target = hold && hold.target !== undefined ? placeOf(hold.target) : undefined
  if (target) ring(target, palette.accent, 6)
}
