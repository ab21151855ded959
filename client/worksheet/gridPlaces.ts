// The places of the table that the arrow keys go through: an entry, or a cell without one. Read from the table itself, so
// that cells over several lines count where they are seen.
export interface GridPlace {
  /** The first line that its cell covers, and the one behind the last. */
  top: number
  bottom: number
  column: number
}

/** The element of the place that this element stands in; a cell's add button belongs to its last entry. */
export function stopOf(element: Element): HTMLElement | null {
  const stop = element.closest<HTMLElement>('[data-stop]')
  if (stop) return stop
  return [...(element.closest('td')?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])].at(-1) ?? null
}

export function stopsIn(table: Element): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>('[data-stop]')]
}

/** 0 is the row's head; cells follow from left to right. */
export function columnOf(stop: Element): number {
  return Number(stop.closest<HTMLElement>('td, th')?.dataset.col)
}

/** Asking for lines makes the browser count them: never for every place of a long table. */
export function placeOf(stop: Element): GridPlace {
  const cell = stop.closest('td, th') as HTMLTableCellElement
  const top = (cell.parentElement as HTMLTableRowElement).rowIndex
  return { top, bottom: top + cell.rowSpan, column: Number(cell.dataset.col) }
}

/** Where a key leads from a place; nothing when it leads nowhere. `line` is the line that one has been moving along. */
export function nextStop(
  table: Element,
  from: HTMLElement,
  key: GridKey,
  line: number,
): HTMLElement | undefined {
  const stops = stopsIn(table)
  const column = columnOf(from)
  const own = from.closest('tbody')
  if (!own) return undefined
  if (key === 'first') return stops[0]
  if (key === 'last') return stops.at(-1)
  if (key === 'up' || key === 'down') {
    const ofColumn = stops.filter((stop) => columnOf(stop) === column)
    return ofColumn[ofColumn.indexOf(from) + (key === 'up' ? -1 : 1)]
  }
  if (key === 'pageUp' || key === 'pageDown') {
    const bodies = [...table.querySelectorAll('tbody')]
    const body = bodies[bodies.indexOf(own) + (key === 'pageUp' ? -1 : 1)]
    return body && stopsIn(body).find((stop) => columnOf(stop) === column)
  }
  const onLine = stopsIn(own)
    .filter((stop) => {
      const { top, bottom } = placeOf(stop)
      return top <= line && line < bottom
    })
    .sort((a, b) => columnOf(a) - columnOf(b))
  if (key === 'home') return onLine[0]
  if (key === 'end') return onLine.at(-1)
  const towards = column + (key === 'left' ? -1 : 1)
  return onLine.find((stop) => columnOf(stop) === towards)
}

export type GridKey =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'

/** The movement that a key press asks for. */
export function gridKeyOf(event: { key: string; ctrlKey: boolean; metaKey: boolean }): GridKey | undefined {
  if (event.ctrlKey || event.metaKey) return { Home: 'first', End: 'last' }[event.key] as GridKey | undefined
  const keys: { [key: string]: GridKey } = {
    ArrowUp: 'up',
    ArrowDown: 'down',
    ArrowLeft: 'left',
    ArrowRight: 'right',
    Home: 'home',
    End: 'end',
    PageUp: 'pageUp',
    PageDown: 'pageDown',
  }
  return keys[event.key]
}
