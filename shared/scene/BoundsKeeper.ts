// How far a scene reaches, kept up to date thing by thing; walks over all of them only when the outermost one has gone.
import type { Box } from '../geometry/box'
import { gap } from '../geometry/measures'
import type { SceneCluster, SceneNote } from './scene'
import { boundsOfAll } from './sceneBounds'

export class BoundsKeeper {
  /** Null until somebody has to look at everything again. */
  private bounds: Box | null = null

  add(box: Box): void {
    const { bounds } = this
    if (bounds && (box.y - gap < bounds.y || bottomOf(box) > bottomOf(bounds))) this.bounds = null
  }

  remove(box: Box): void {
    const { bounds } = this
    if (!bounds) return
    // The lanes' own top and height hold without any thing.
    const isTopmost = box.y < gap && box.y - gap <= bounds.y
    if (isTopmost || bottomOf(box) >= bottomOf(bounds)) this.bounds = null
  }

  read(notes: ReadonlyMap<string, SceneNote>, clusters: ReadonlyMap<string, SceneCluster>): Box {
    this.bounds ??= boundsOfAll(notes, clusters)
    return this.bounds
  }
}

function bottomOf(box: Box): number {
  return box.y + box.height
}
