// Puts one thing into the selection, or takes it out.
import { useView } from '../state/view'

export function toggleSelected(id: string): void {
  const { selection, select } = useView.getState()
  select(selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id])
}
