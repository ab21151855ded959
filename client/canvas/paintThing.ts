// Paints one thing in board units: as pictures show it, or as seen from afar.
import { paintCluster } from '../../shared/scene/paintCluster'
import { paintFarCluster, paintFarNote } from '../../shared/scene/paintFar'
import { paintNote } from '../../shared/scene/paintNote'
import type { SceneThing } from '../../shared/scene/scene'
import { barZoom, type Frame, flatZoom } from './frame'

export function paintThing(frame: Frame, thing: SceneThing): void {
  const { zoom } = frame.camera
  if (zoom >= flatZoom) {
    if (thing.kind === 'note') paintNote(frame, thing)
    else paintCluster(frame, thing)
  } else if (thing.kind === 'note') paintFarNote(frame, thing, zoom >= barZoom)
  else paintFarCluster(frame, thing, zoom >= barZoom)
}
