// Lays an imported worksheet on the board so that it looks like one: each row is a band across all lanes at one height,
// the entries of a cell stacked in it; the whole block ends well above what lies on the board already.
import { boxesInLane } from '../../shared/commands/placement'
import { clusterHeight, gap, lanePadding } from '../../shared/geometry/measures'
import type { Board } from '../../shared/model/board'
import { categories } from '../../shared/model/category'
import type { Cluster } from '../../shared/model/cluster'
import type { Id } from '../../shared/model/id'

const bandGap = 3 * gap
const clearDistance = 10 * gap

/** The clusters of each row with their places; rows in reading order. `noteCount` says how many notes lie in one. */
export function layOutBands(
  rows: readonly (readonly Cluster[])[],
  board: Board,
  noteCount: (clusterId: Id) => number = () => 0,
): Cluster[] {
  const tall = (cluster: Cluster) => clusterHeight(cluster.title, noteCount(cluster.id))
  const heights = rows.map((row) => heightOf(row, tall))
  const total = heights.reduce((sum, height) => sum + height + bandGap, 0) - bandGap
  let top = topOf(board) - clearDistance - total
  const placed: Cluster[] = []
  for (const [index, row] of rows.entries()) {
    placed.push(...stack(row, top, tall))
    top += (heights[index] ?? 0) + bandGap
  }
  return placed
}

type Tall = (cluster: Cluster) => number

function stack(row: readonly Cluster[], top: number, tall: Tall): Cluster[] {
  const bottoms = new Map<string, number>()
  return row.map((cluster) => {
    const y = bottoms.get(cluster.category) ?? top
    bottoms.set(cluster.category, y + tall(cluster) + gap)
    return { ...cluster, pos: [lanePadding, y] }
  })
}

function heightOf(row: readonly Cluster[], tall: Tall): number {
  const heights = new Map<string, number>()
  for (const cluster of row) {
    const { category } = cluster
    heights.set(category, (heights.get(category) ?? -gap) + gap + tall(cluster))
  }
  return Math.max(0, ...heights.values())
}

/** The highest edge of anything on the board; that of an empty lane when there is nothing. */
function topOf(board: Board): number {
  let top = Number.POSITIVE_INFINITY
  for (const category of [null, ...categories]) {
    for (const box of boxesInLane(board, category)) top = Math.min(top, box.y)
  }
  return Number.isFinite(top) ? top : gap
}
