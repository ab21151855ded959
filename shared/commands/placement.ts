// Finds free places: new notes go after the last one of their lane, a new cluster where nothing lies yet.
import { type Box, overlaps } from '../geometry/box'
import {
  clusterHeight,
  clusterWidth,
  gap,
  laneWidth,
  noteColumns,
  noteHeight,
  noteWidth,
} from '../geometry/measures'
import { type Board, getLive, live } from '../model/board'
import type { Category } from '../model/category'
import type { Cluster } from '../model/cluster'
import type { Pos } from '../model/fields'
import type { StickyNote } from '../model/note'

/** The boxes, in lane coordinates, of everything that lies in the lane of this category. */
export function boxesInLane(
  board: Board,
  category: Category | null,
  except: ReadonlySet<string> = new Set(),
): Box[] {
  const boxes: Box[] = []
  const counts = new Map<string, number>()
  for (const note of live(board, 'note')) {
    if (note.category !== category || note.mergedInto !== null || except.has(note.id)) continue
    const cluster = getLive(board, 'cluster', note.clusterId)
    if (cluster) counts.set(cluster.id, (counts.get(cluster.id) ?? 0) + 1)
    else boxes.push(boxOfNote(note))
  }
  for (const cluster of live(board, 'cluster')) {
    if (cluster.category !== category || except.has(cluster.id)) continue
    boxes.push(boxOfCluster(cluster, counts.get(cluster.id) ?? 0))
  }
  return boxes
}

export function boxOfNote(note: StickyNote): Box {
  return { x: note.pos[0], y: note.pos[1], width: noteWidth, height: noteHeight }
}

export function boxOfCluster(cluster: Cluster, noteCount: number): Box {
  const shown = cluster.collapsed ? 0 : noteCount
  return {
    x: cluster.pos[0],
    y: cluster.pos[1],
    width: clusterWidth,
    height: clusterHeight(cluster.title, shown),
  }
}

/** The next free place of a note: the first of the lane's columns whose lowest box ends highest. */
export function placeNote(board: Board, category: Category | null): Pos {
  const boxes = boxesInLane(board, category)
  const bottoms = noteColumns.map((x) => bottomOf(boxes, x, noteWidth))
  const column = bottoms[0]! <= bottoms[1]! ? 0 : 1
  return [noteColumns[column], bottoms[column]!]
}

/** A free place near `wish` for a note of this lane. */
export function placeNoteBeside(board: Board, category: Category | null, wish: Pos, id: string): Pos {
  return placeNear(board, category, { width: noteWidth, height: noteHeight }, wish, new Set([id]))
}

/** How many places near the wished one are tried before a thing goes below everything. */
const maxTries = 64

/** Where a cluster of this height goes: at `wish`, or at the nearest place above or below where nothing lies. */
export function placeCluster(
  board: Board,
  category: Category,
  height: number,
  wish: Pos,
  except: ReadonlySet<string>,
): Pos {
  return placeNear(board, category, { width: clusterWidth, height }, wish, except)
}

function placeNear(
  board: Board,
  category: Category | null,
  { width, height }: { width: number; height: number },
  wish: Pos,
  except: ReadonlySet<string>,
): Pos {
  const x = Math.min(Math.max(wish[0], 0), laneWidth - width)
  const boxes = boxesInLane(board, category, except).filter(
    (box) => box.x < x + width && x < box.x + box.width,
  )
  const isFree = (y: number) => !boxes.some((other) => overlaps(other, { x, y, width, height }))
  const nearby = boxes
    .flatMap((box) => [box.y + box.height + gap, box.y - height - gap])
    .sort((a, b) => Math.abs(a - wish[1]) - Math.abs(b - wish[1]))
  const y = [wish[1], ...nearby.slice(0, maxTries)].find(isFree)
  return [x, y ?? bottomOf(boxes, 0, laneWidth)]
}

function bottomOf(boxes: readonly Box[], x: number, width: number): number {
  let bottom = gap
  for (const box of boxes) {
    if (box.x < x + width && x < box.x + box.width) bottom = Math.max(bottom, box.y + box.height + gap)
  }
  return bottom
}
