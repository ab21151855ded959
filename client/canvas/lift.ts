// What is in the air: things that this person or others are dragging, and by how much, with the notes inside clusters.
import { type Scene, type SceneThing, thingOf } from '../../shared/scene/scene'

export interface Lift {
  ids: readonly string[]
  /** Board units. */
  by: readonly [number, number]
  /** Name of who drags it; empty for oneself. */
  name: string
  /** Of oneself: a second one is carried, the first stays. */
  copies?: boolean
}

/** The things of a lift, lowest first: a cluster, then its notes. */
export function liftedThings(scene: Scene, ids: readonly string[]): SceneThing[] {
  const things = new Map<string, SceneThing>()
  for (const id of ids) {
    const thing = thingOf(scene, id)
    if (!thing) continue
    things.set(id, thing)
    if (thing.kind !== 'cluster') continue
    for (const noteId of thing.noteIds) {
      const note = scene.notes.get(noteId)
      if (note) things.set(noteId, note)
    }
  }
  return [...things.values()].sort((a, b) => Number(a.kind === 'note') - Number(b.kind === 'note'))
}

export function liftedIds(scene: Scene, lifts: readonly Lift[]): Set<string> {
  const ids = new Set<string>()
  for (const lift of lifts) for (const thing of liftedThings(scene, lift.ids)) ids.add(thing.id)
  return ids
}
