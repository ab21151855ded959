// Tidies lanes: notes two abreast in their reading order, clusters whole, nothing on top of anything else.
import { gap, lanePadding, noteColumns, noteHeight } from '../geometry/measures'
import type { Pos } from '../model/fields'
import { sortByReading } from './readingOrder'
import { laneX, type Scene, type SceneCluster, type SceneNote } from './scene'

export interface Move {
  id: string
  pos: Pos
}

export interface Tidied {
  notes: Move[]
  clusters: Move[]
}

/** The moves that bring these lanes into order; what already lies well is left out. */
export function tidyLanes(scene: Scene, lanes: ReadonlySet<number>): Tidied {
  const tidied: Tidied = { notes: [], clusters: [] }
  for (const lane of lanes) {
    const clusters = [...scene.clusters.values()].filter((cluster) => cluster.lane === lane)
    const notes = [...scene.notes.values()].filter((note) => note.lane === lane && note.clusterId === null)
    tidyLane(lane, sortByReading<SceneNote | SceneCluster>([...clusters, ...notes]), tidied)
  }
  return tidied
}

function tidyLane(lane: number, things: readonly (SceneNote | SceneCluster)[], tidied: Tidied): void {
  const bottoms: [number, number] = [gap, gap]
  const move = (moves: Move[], thing: SceneNote | SceneCluster, pos: Pos) => {
    if (thing.box.x - laneX(lane) !== pos[0] || thing.box.y !== pos[1]) moves.push({ id: thing.id, pos })
  }
  for (const thing of things) {
    if (thing.kind === 'cluster') {
      const y = Math.max(...bottoms)
      move(tidied.clusters, thing, [lanePadding, y])
      bottoms.fill(y + thing.box.height + gap)
    } else {
      const column = bottoms[0] <= bottoms[1] ? 0 : 1
      move(tidied.notes, thing, [noteColumns[column], bottoms[column]])
      bottoms[column] += noteHeight + gap
    }
  }
}
