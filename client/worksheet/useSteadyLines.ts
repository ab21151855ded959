// The lines of a row, which stand still while this person types in one of its fields.
import { type FocusEvent, useReducer, useRef } from 'react'
import type { WorksheetRow } from '../../shared/worksheet/types'
import { type Cell, keepLines, tableLinesOf } from './linesOfRow'

interface SteadyLines {
  lines: Cell[][]
  /** For the row's body: the lines move on when the field is left. */
  onBlur(event: FocusEvent<HTMLElement>): void
}

export function useSteadyLines(row: WorksheetRow): SteadyLines {
  const last = useRef<Cell[][] | null>(null)
  const [, moveOn] = useReducer((count: number) => count + 1, 0)
  const lines = last.current && isTypingIn(row.id) ? keepLines(last.current, row) : tableLinesOf(row)
  last.current = lines
  return {
    lines,
    onBlur: ({ target }) => {
      if (target instanceof HTMLTextAreaElement) moveOn()
    },
  }
}

function isTypingIn(rowId: string): boolean {
  const { activeElement } = document
  return (
    activeElement instanceof HTMLTextAreaElement &&
    activeElement.closest<HTMLElement>('[data-row]')?.dataset.row === rowId
  )
}
