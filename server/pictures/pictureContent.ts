// What of a scene goes into a picture: everything, or a selection, with wide empty stretches of the board left out.
import { type Box, boundsOf } from '../../shared/geometry/box'
import { gap } from '../../shared/geometry/measures'
import { linkBetween } from '../../shared/scene/linkCurve'
import type { Scene, SceneCluster, SceneLane, SceneLink, SceneNote } from '../../shared/scene/scene'
import { boundsOfAll } from '../../shared/scene/sceneBounds'
import { closeGaps } from './closeGaps'

export interface PictureContent {
  /** None when only a selection is shown. */
  lanes: readonly SceneLane[]
  notes: readonly SceneNote[]
  clusters: readonly SceneCluster[]
  links: readonly SceneLink[]
  bounds: Box
}

/** Room around a selection: the curves of its links swing out a little. */
const margin = 24

export function contentOf(scene: Scene): PictureContent {
  const { notes, clusters } = near(scene, boundsOfAll(new Map(), new Map()))
  const bounds = boundsOfAll(notes, clusters)
  return { lanes: scene.lanes, ...listed(scene, notes, clusters), bounds }
}

/** Null when nothing of the selection is on the board. A cluster brings its notes along. */
export function selectedContent(scene: Scene, selection: readonly string[]): PictureContent | null {
  const ids = new Set(selection)
  const picked = {
    notes: withIds(scene.notes, ({ id, clusterId }) => ids.has(id) || ids.has(clusterId ?? '')),
    clusters: withIds(scene.clusters, ({ id }) => ids.has(id)),
  }
  const { notes, clusters } = near(picked, null)
  const content = listed(scene, notes, clusters)
  const inner = boundsOf([...content.notes, ...content.clusters, ...content.links].map(({ box }) => box))
  if (!inner) return null
  const bounds = {
    x: inner.x - margin,
    y: inner.y - margin,
    width: inner.width + 2 * margin,
    height: inner.height + 2 * margin,
  }
  return { lanes: [], ...content, bounds }
}

interface Things {
  notes: ReadonlyMap<string, SceneNote>
  clusters: ReadonlyMap<string, SceneCluster>
}

/** The things moved together where nothing lies between them for long; `home` stays where it is. */
function near({ notes, clusters }: Things, home: Box | null): Things {
  const boxes = [...notes.values(), ...clusters.values()].map(({ box }) => box)
  const moveX = closeGaps(
    boxes.map(({ x, width }) => [x, x + width]),
    home && [home.x, home.x + home.width],
  )
  const moveY = closeGaps(
    boxes.map(({ y, height }) => [y, y + height]),
    home && [home.y, home.y + home.height - gap],
  )
  if (!moveX && !moveY) return { notes, clusters }
  const moved = ({ x, y, ...size }: Box): Box => ({ x: moveX?.(x) ?? x, y: moveY?.(y) ?? y, ...size })
  return {
    notes: new Map([...notes].map(([id, note]) => [id, { ...note, box: moved(note.box) }])),
    clusters: new Map([...clusters].map(([id, cluster]) => [id, { ...cluster, box: moved(cluster.box) }])),
  }
}

/** In the order in which they are painted. */
function listed(scene: Scene, notes: Things['notes'], clusters: Things['clusters']) {
  const links = scene.links.flatMap(({ id, from, to }) => {
    const ends = [clusters.get(from), clusters.get(to)] as const
    return ends[0] && ends[1] ? [linkBetween(id, ends[0], ends[1])] : []
  })
  const byHeight = (a: { z: number }, b: { z: number }) => a.z - b.z
  return { links, notes: [...notes.values()].sort(byHeight), clusters: [...clusters.values()].sort(byHeight) }
}

function withIds<T>(things: ReadonlyMap<string, T>, isWanted: (thing: T) => boolean): Map<string, T> {
  return new Map([...things].filter(([, thing]) => isWanted(thing)))
}
