// Paints everything that lies still: the camera's part of the scene, in one go.

import { thingsIn } from '../../shared/scene/hitTest'
import type { SceneCluster, SceneNote } from '../../shared/scene/scene'
import { type Frame, flatZoom, toBoardUnits, toScreenUnits } from './frame'
import { paintCluster } from './paintCluster'
import { paintLaneBands } from './paintLanes'
import { paintLinks } from './paintLinks'
import { paintFlatNote, paintNote } from './paintNote'

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
  for (const cluster of clusters) paintCluster(frame, cluster)
  const paint = frame.camera.zoom < flatZoom ? paintFlatNote : paintNote
  for (const note of notes) paint(frame, note)
}
