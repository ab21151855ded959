// Where the pointer was last over the canvas. Not in the store: nothing is painted anew because a mouse moves.
import type { Point } from '../../shared/geometry/point'

let place: Point | null = null

/** CSS pixels from the canvas's top left corner; null when it has left, or was never there. */
export function pointerPlace(): Point | null {
  return place
}

export function rememberPointer(at: Point | null): void {
  place = at
}
