// Paints the chain that is looked at over everything else, which steps back behind a veil of the ground's colour.
import { overlaps } from '../../shared/geometry/box'
import type { Chain } from '../../shared/scene/chain'
import { paintCurve } from '../../shared/scene/paintCurve'
import { type Frame, toBoardUnits, toScreenUnits } from './frame'
import { paintNotes } from './paintNotes'
import { paintThing } from './paintThing'

/** How far the rest steps back: still readable, clearly behind. */
const veil = 0.64

export interface ChainFocus {
  chain: Chain
  /** 0 to 1: how far it has come forward. */
  strength: number
}

export function paintChain(frame: Frame, { chain, strength }: ChainFocus, hidden: ReadonlySet<string>): void {
  const { context, scene, palette, view, visible, camera } = frame
  toScreenUnits(frame)
  context.globalAlpha = veil * strength
  context.fillStyle = palette.ground
  context.fillRect(0, 0, view.width, view.height)
  toBoardUnits(frame)
  context.globalAlpha = strength
  context.lineWidth = Math.max(2, 2 / camera.zoom)
  context.strokeStyle = palette.accent
  context.fillStyle = palette.accent
  for (const link of chain.links) if (overlaps(link.box, visible)) paintCurve(context, link.curve)
  context.globalAlpha = 1
  for (const id of chain.clusterIds) {
    const cluster = scene.clusters.get(id)
    if (!cluster || !overlaps(cluster.box, visible)) continue
    const inside = cluster.noteIds.flatMap((noteId) => scene.notes.get(noteId) ?? [])
    if (!hidden.has(id)) paintThing(frame, cluster)
    paintNotes(
      frame,
      inside.filter((note) => !hidden.has(note.id) && overlaps(note.box, visible)),
    )
  }
}
