// Selecting several things by the keyboard: what is held stays selected while Tab walks on to the next.
import { useView } from '../state/view'

let held: readonly string[] = []

/** Holds the thing that Tab reached last, or lets it go again. */
export function holdOrLetGo(): void {
  const { selection } = useView.getState()
  const last = selection.at(-1)
  if (last === undefined) return
  const before = heldNow(selection)
  held = before.includes(last) ? before.filter((id) => id !== last) : [...before, last]
}

/** What is selected once Tab has reached `next`. */
export function walkTo(next: string): readonly string[] {
  return [...heldNow(useView.getState().selection).filter((id) => id !== next), next]
}

/** Another selection lets go of everything. */
function heldNow(selection: readonly string[]): readonly string[] {
  if (!held.every((id) => selection.includes(id))) held = []
  return held
}
