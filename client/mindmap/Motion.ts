// Lets nodes glide from where they were to where the layout has them now; whoever asked for less motion sees them there
// at once. What one is at keeps its place on the screen: the camera goes with it.
import type { Box } from '../../shared/geometry/box'
import { isInBranchOf, type MindItem, type MindScene } from '../../shared/mindmap/scene'
import type { Id } from '../../shared/model/id'
import { useMind } from './mindStore'

const durationMs = 180
/** A map this large is moved in one step. */
const maxGliding = 1_500

/** A branch in the hand, and how far it has been carried in board units. */
export interface Hold {
  id: Id
  dx: number
  dy: number
  /** What it would hang on when it is let go; undefined for a free place. */
  target: Id | null | undefined
}

export class Motion {
  private scene: MindScene | null = null
  private from = new Map<Id, Box>()
  private startMs = 0
  private part = 1

  goTo(scene: MindScene): void {
    const { scene: before } = this
    if (before === scene) return
    this.from = new Map()
    const isSame = before && before.mode === scene.mode && before.root.id === scene.root.id
    if (isSame) this.keepInPlace(before, scene)
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    if (isSame && !isCalm && scene.items.length <= maxGliding) {
      for (const item of before.items) this.from.set(item.id, this.now(item))
    }
    this.scene = scene
    this.part = this.from.size > 0 ? 0 : 1
    this.startMs = 0
  }

  private keepInPlace(before: MindScene, scene: MindScene): void {
    const { selected, camera } = useMind.getState()
    const [old, now] = [before.get(selected ?? ''), scene.get(selected ?? '')]
    if (!old || !now) return
    // A node that grows while one writes in it keeps its inner edge and its middle.
    const isLeft = now.box.x + now.box.width < 0
    const dx = isLeft ? now.box.x + now.box.width - (old.box.x + old.box.width) : now.box.x - old.box.x
    const dy = now.box.y + now.box.height / 2 - (old.box.y + old.box.height / 2)
    if (dx !== 0 || dy !== 0) useMind.setState({ camera: { ...camera, x: camera.x + dx, y: camera.y + dy } })
    for (const [id, box] of this.from) this.from.set(id, { ...box, x: box.x + dx, y: box.y + dy })
  }

  /** True while there is more to move. */
  stepTo(nowMs: number): boolean {
    if (this.part === 1) return false
    if (this.startMs === 0) this.startMs = nowMs
    this.part = Math.min(1, (nowMs - this.startMs) / durationMs)
    return this.part < 1
  }

  private now(item: MindItem): Box {
    const from = this.from.get(item.id)
    if (!from || this.part === 1) return item.box
    const part = 1 - (1 - this.part) ** 3
    const { box } = item
    return { ...box, x: from.x + (box.x - from.x) * part, y: from.y + (box.y - from.y) * part }
  }

  boxOf(hold: Hold | null): (item: MindItem) => Box {
    const { scene } = this
    return (item) => {
      const box = this.now(item)
      if (!hold || !scene || !isInBranchOf(scene, item.id, hold.id)) return box
      return { ...box, x: box.x + hold.dx, y: box.y + hold.dy }
    }
  }
}
