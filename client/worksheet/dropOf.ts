// What letting go of a dragged entry would do where the pointer is: link it, move it, or put it into another column.
import { type Column, linkTargets } from '../../shared/model/category'

export interface DraggedEntry {
  id: string
  column: Column
  rowId: string | null
}

/** What lies under the pointer; null where there is no such thing. */
export interface Under {
  rowId: string | null
  column: Column | null
  entry: { id: string; column: Column } | null
  /** Whether the pointer is in the lower half of the entry. */
  isBelow: boolean
}

export type Drop =
  | { kind: 'link'; from: string; to: string }
  | { kind: 'move'; rowId: string; beside: { id: string; side: -1 | 1 } | null }
  | { kind: 'recategorise'; rowId: string; column: Column }

export function dropOf(dragged: DraggedEntry, { rowId, column, entry, isBelow }: Under): Drop | null {
  if (entry?.id === dragged.id) return null
  if (entry && linkTargets[dragged.column].includes(entry.column)) {
    return { kind: 'link', from: dragged.id, to: entry.id }
  }
  if (entry && linkTargets[entry.column].includes(dragged.column)) {
    return { kind: 'link', from: entry.id, to: dragged.id }
  }
  if (rowId === null) return null
  if (column !== null && column !== dragged.column) return { kind: 'recategorise', rowId, column }
  if (entry) return { kind: 'move', rowId, beside: { id: entry.id, side: isBelow ? 1 : -1 } }
  return rowId === dragged.rowId ? null : { kind: 'move', rowId, beside: null }
}
