// Paints everything that lies still: the camera's part of the scene, in one go.

import { thingsIn } from '../../shared/scene/hitTest'
import type { SceneCluster, SceneNote } from '../../shared/scene/scene'
import { type Frame, toBoardUnits, toScreenUnits } from './frame'
import { useLateMarks } from './lateMarks'
import { paintLaneBands, paintLaneHeaders } from './paintLanes'
import { paintLinks } from './paintLinks'
import { paintNotes } from './paintNotes'
import { paintThing } from './paintThing'

export interface Resting {
  /** Things that are painted elsewhere: being dragged, or under the editor. */
  hidden: ReadonlySet<string>
  litLane: number | null
}

export function paintResting(frame: Frame, { hidden, litLane }: Resting): void {
  toScreenUnits(frame)
  paintLaneBands(frame, litLane)
  toBoardUnits(frame)
  const clusters: SceneCluster[] = []
  const notes: SceneNote[] = []
  for (const thing of thingsIn(frame.scene, frame.visible)) {
    if (hidden.has(thing.id)) continue
    if (thing.kind === 'cluster') clusters.push(thing)
    else notes.push(thing)
  }
  paintLinks(frame, hidden)
  for (const cluster of clusters) paintThing(frame, cluster)
  frame.bitmaps.beginResting(frame)
  paintNotes(frame, notes)
  frame.bitmaps.makeMissing()
  useLateMarks.getState().paint?.(frame, [...clusters, ...notes])
  toScreenUnits(frame)
  paintLaneHeaders(frame)
}
