// Things that lie so far from all others that nobody would find them again: a file, or a program, put them there.

import type { Box } from '../geometry/box'
import { gap, lanePadding, noteColumns, noteHeight } from '../geometry/measures'
import { laneCategories, type Scene, type SceneThing } from './scene'
import { boundsOfAll } from './sceneBounds'
import type { Tidied } from './tidy'

/** Empty board between two neighbours from which on the further one is lost: some 150 rows of notes. */
const lostAcross = 20_000

export interface Found {
  /** Loose notes and clusters. */
  strays: readonly SceneThing[]
  /** How far all the others reach. */
  bounds: Box
}

export function findStrays(scene: Scene): Found {
  const things: SceneThing[] = [...scene.clusters.values()]
  for (const note of scene.notes.values()) if (note.clusterId === null) things.push(note)
  things.sort((a, b) => a.box.y - b.box.y)
  const middle = Math.floor(things.length / 2)
  let first = middle
  while (first > 0 && gapBetween(things[first - 1], things[first]) < lostAcross) first--
  let last = middle
  while (last < things.length - 1 && gapBetween(things[last], things[last + 1]) < lostAcross) last++
  const strays = [...things.slice(0, first), ...things.slice(last + 1)]
  if (strays.length === 0) return { strays, bounds: scene.bounds }
  const lost = new Set(strays.map(({ id }) => id))
  const near = <T extends SceneThing>(all: ReadonlyMap<string, T>) =>
    new Map(
      [...all].filter(
        ([id, thing]) => !lost.has(id) && !(thing.kind === 'note' && lost.has(thing.clusterId ?? '')),
      ),
    )
  return { strays, bounds: boundsOfAll(near(scene.notes), near(scene.clusters)) }
}

/** Moves that lay them at the end of their lanes. */
export function bringBack({ strays }: Found, scene: Scene): Tidied {
  const lost = new Set(strays.map(({ id }) => id))
  const ends = laneCategories.map(() => gap)
  for (const thing of [...scene.clusters.values(), ...scene.notes.values()]) {
    if (lost.has(thing.id) || (thing.kind === 'note' && lost.has(thing.clusterId ?? ''))) continue
    ends[thing.lane] = Math.max(ends[thing.lane] ?? gap, thing.box.y + thing.box.height + gap)
  }
  const moved: Tidied = { notes: [], clusters: [] }
  const inRow = laneCategories.map(() => 0)
  for (const thing of strays) {
    const end = ends[thing.lane] ?? gap
    if (thing.kind === 'cluster') {
      const y = end + (inRow[thing.lane] ? noteHeight + gap : 0)
      moved.clusters.push({ id: thing.id, pos: [lanePadding, y] })
      ends[thing.lane] = y + thing.box.height + gap
      inRow[thing.lane] = 0
    } else {
      const column = inRow[thing.lane] ?? 0
      moved.notes.push({ id: thing.id, pos: [noteColumns[column === 0 ? 0 : 1], end] })
      if (column === 1) ends[thing.lane] = end + noteHeight + gap
      inRow[thing.lane] = 1 - column
    }
  }
  return moved
}

function gapBetween(above: SceneThing | undefined, below: SceneThing | undefined): number {
  return above && below ? below.box.y - above.box.y - above.box.height : Infinity
}
