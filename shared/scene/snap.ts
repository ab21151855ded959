// Quiet places for what is being dragged: level with a neighbour's edge, or one gap below, above or beside it.
import { type Box, boundsOf } from '../geometry/box'
import { gap } from '../geometry/measures'
import type { Scene, SceneThing } from './scene'

/** A line between two points of the board, level or upright. */
export interface Guide {
  x1: number
  y1: number
  x2: number
  y2: number
}

export interface Snapped {
  /** What to add to the drag, in board units. */
  dx: number
  dy: number
  guides: readonly Guide[]
}

/** How far around the dragged box neighbours are looked for, in board units. */
const reach = 420

/**
 * The nearest quiet place within `tolerance` board units of where the box is, on each axis by itself. `except` are
 * the things in the air.
 */
export function snapBox(
  scene: Pick<Scene, 'grid'>,
  box: Box,
  except: ReadonlySet<string>,
  tolerance: number,
): Snapped {
  const around = {
    x: box.x - reach,
    y: box.y - reach,
    width: box.width + 2 * reach,
    height: box.height + 2 * reach,
  }
  const neighbours = scene.grid.query(around).filter((thing) => isNeighbour(thing, except))
  const x = nearest(neighbours, tolerance, (other) => columnsBeside(other, box), box.x)
  const y = nearest(neighbours, tolerance, (other) => rowsBeside(other, box), box.y)
  const dx = x ? x.at - box.x : 0
  const dy = y ? y.at - box.y : 0
  const landed = { ...box, x: box.x + dx, y: box.y + dy }
  const guides: Guide[] = []
  if (x?.isEdge) guides.push(uprightGuide(landed, x.other))
  if (y?.isEdge) guides.push(levelGuide(landed, y.other))
  return { dx, dy, guides }
}

/** Notes inside clusters are laid out by their cluster: only loose notes and clusters are clung to. */
function isNeighbour(thing: SceneThing, except: ReadonlySet<string>): boolean {
  return !except.has(thing.id) && !(thing.kind === 'note' && thing.clusterId !== null)
}

interface Candidate {
  at: number
  /** The same edge as the neighbour's: shown with a line. A gap beside it is only taken. */
  isEdge: boolean
}

function columnsBeside(other: Box, box: Box): Candidate[] {
  return [
    { at: other.x, isEdge: true },
    { at: other.x + other.width - box.width, isEdge: true },
    { at: other.x + other.width + gap, isEdge: false },
    { at: other.x - gap - box.width, isEdge: false },
  ]
}

function rowsBeside(other: Box, box: Box): Candidate[] {
  return [
    { at: other.y, isEdge: true },
    { at: other.y + other.height + gap, isEdge: false },
    { at: other.y - gap - box.height, isEdge: false },
  ]
}

function nearest(
  neighbours: readonly SceneThing[],
  tolerance: number,
  candidatesOf: (other: Box) => Candidate[],
  at: number,
): (Candidate & { other: Box }) | null {
  let best: (Candidate & { other: Box }) | null = null
  for (const { box: other } of neighbours) {
    for (const candidate of candidatesOf(other)) {
      const far = Math.abs(candidate.at - at)
      if (far > tolerance) continue
      const nearer = best === null || far < Math.abs(best.at - at)
      const clearer = best !== null && far === Math.abs(best.at - at) && candidate.isEdge && !best.isEdge
      if (nearer || clearer) best = { ...candidate, other }
    }
  }
  return best
}

function uprightGuide(box: Box, other: Box): Guide {
  const both = boundsOf([box, other])!
  const x = box.x === other.x ? box.x : box.x + box.width
  return { x1: x, y1: both.y, x2: x, y2: both.y + both.height }
}

function levelGuide(box: Box, other: Box): Guide {
  const both = boundsOf([box, other])!
  return { x1: both.x, y1: box.y, x2: both.x + both.width, y2: box.y }
}
