// Paints notes: from their pictures where there are any, else by their words; each over the one before it.
import type { SceneNote } from '../../shared/scene/scene'
import { type Frame, flatZoom, originOf, toBoardUnits } from './frame'
import { paintShadow } from './paintShadow'
import { paintThing } from './paintThing'

export interface InTheAir {
  /** How far they have been carried, in board units. */
  by: readonly [number, number]
  isInHand: boolean
  /** Whether it floats by itself, over a shadow. */
  casts(note: SceneNote): boolean
}

const atRest: InTheAir = { by: [0, 0], isInHand: false, casts: () => false }

/** Leaves the pen in board units. */
export function paintNotes(
  frame: Frame,
  notes: readonly SceneNote[],
  { by, isInHand, casts } = atRest,
): void {
  const { bitmaps, camera, context } = frame
  const origin = originOf(frame, by)
  const isNear = camera.zoom >= flatZoom
  bitmaps.lookAt(frame)
  let isInBoardUnits = false
  for (const note of notes) {
    const hasShadow = casts(note)
    if (hasShadow && isNear) bitmaps.blitShadow(frame, note, origin)
    const isCopied = bitmaps.blit(frame, note, origin, isInHand)
    if (isCopied || (hasShadow && isNear)) isInBoardUnits = false
    if (isCopied) continue
    if (!isInBoardUnits) toBoardUnits(frame, by)
    isInBoardUnits = true
    if (hasShadow && !isNear) paintShadow(context, note.box)
    paintThing(frame, note)
  }
  toBoardUnits(frame, by)
}
