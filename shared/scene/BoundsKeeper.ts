// How far a scene reaches, kept up to date thing by thing; walks over all of them only when the outermost one has gone.
import type { Box } from '../geometry/box'
import { gap, laneWidth } from '../geometry/measures'
import { laneCategories, laneX, type SceneCluster, type SceneNote } from './scene'
import { boundsOfAll } from './sceneBounds'

export class BoundsKeeper {
  /** Null until somebody has to look at everything again. */
  private bounds: Box | null = null

  add(box: Box): void {
    const { bounds } = this
    if (!bounds) return
    const isBeside = box.x < bounds.x || rightOf(box) > rightOf(bounds)
    if (isBeside || box.y - gap < bounds.y || bottomOf(box) > bottomOf(bounds)) this.bounds = null
  }

  remove(box: Box): void {
    const { bounds } = this
    if (!bounds) return
    // The lanes' own top and height hold without any thing.
    const isTopmost = box.y < gap && box.y - gap <= bounds.y
    const isOutermost =
      (box.x < 0 && box.x <= bounds.x) || (isBesideLanes(box) && rightOf(box) >= rightOf(bounds))
    if (isTopmost || isOutermost || bottomOf(box) >= bottomOf(bounds)) this.bounds = null
  }

  read(notes: ReadonlyMap<string, SceneNote>, clusters: ReadonlyMap<string, SceneCluster>): Box {
    this.bounds ??= boundsOfAll(notes, clusters)
    return this.bounds
  }
}

function isBesideLanes(box: Box): boolean {
  return rightOf(box) > laneX(laneCategories.length - 1) + laneWidth
}

function rightOf(box: Box): number {
  return box.x + box.width
}

function bottomOf(box: Box): number {
  return box.y + box.height
}
