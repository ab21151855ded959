// The keyboard of the table, as people know it from spreadsheets: arrows go from place to place, Enter goes into one,
// Escape comes back out, Tab goes on to the next thing inside.
import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from 'react'
import { isComposing } from '../text/isComposing'
import { type GridKey, gridKeyOf, nextStop, placeOf, stopOf } from './gridPlaces'

interface GridKeys {
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  onKeyDownCapture(event: KeyboardEvent<HTMLElement>): void
  onBlur(event: FocusEvent<HTMLElement>): void
}

const inside = 'textarea, select, button, summary, a[href]'

/** `act` is asked first what a key means at a place; true when it has done it. */
export function useGridKeys(
  tableRef: RefObject<HTMLTableElement | null>,
  act: (stop: HTMLElement, event: KeyboardEvent<HTMLElement>) => boolean,
): GridKeys {
  /** The line along which one moves sideways: a cell over several lines does not lose it. */
  const line = useRef(0)
  const isLeaving = useRef(false)

  const go = (stop: HTMLElement, key: GridKey) => {
    const table = tableRef.current
    if (!table) return
    const { top, bottom } = placeOf(stop)
    if (line.current < top || line.current >= bottom) line.current = top
    const next = nextStop(table, stop, key, line.current)
    if (!next) return
    const sideways = key === 'left' || key === 'right' || key === 'home' || key === 'end'
    if (!sideways) line.current = placeOf(next).top
    next.focus()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const stop = event.target as HTMLElement
    if (stop.dataset.stop === undefined || isComposing(event)) return
    if (act(stop, event)) return event.preventDefault()
    const key = event.altKey || event.shiftKey ? undefined : gridKeyOf(event)
    if (key) {
      event.preventDefault()
      go(stop, key)
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      enter(stop)
    }
  }

  // On the way down, for fields keep their keys to themselves.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    isLeaving.current = false
    const stop = stopOf(target)
    if (!stop || target === stop || isComposing(event)) return
    if (event.key === 'Tab') {
      event.preventDefault()
      event.stopPropagation()
      step(stop, target, event.shiftKey ? -1 : 1)
    } else if (target instanceof HTMLTextAreaElement) {
      isLeaving.current = event.key === 'Escape' || event.key === 'Enter'
    } else if (event.key === 'Escape') {
      event.preventDefault()
      stop.focus()
    }
  }

  const onBlur = ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!isLeaving.current || relatedTarget) return
    isLeaving.current = false
    stopOf(target)?.focus()
  }
  return { onKeyDown, onKeyDownCapture, onBlur }
}

/** Into a place: to the end of its words if it has any to type, else to the first thing that can be used. */
function enter(stop: HTMLElement): void {
  const field = stop.querySelector('textarea') ?? widgetsOf(stop)[0]
  if (field instanceof HTMLTextAreaElement) {
    field.focus()
    field.setSelectionRange(field.value.length, field.value.length)
  } else if (field?.dataset.isOnly !== undefined) field.click()
  else field?.focus()
}

/** What belongs to a place: what is in it, and the add button of its cell if it is the cell's last. */
function widgetsOf(stop: HTMLElement): HTMLElement[] {
  const all = [...(stop.closest('td, th')?.querySelectorAll<HTMLElement>(inside) ?? [])]
  return all.filter((widget) => stopOf(widget) === stop && widget.checkVisibility())
}

/** From one thing inside to the next; past the last, back to the place itself. */
function step(stop: HTMLElement, from: HTMLElement, by: -1 | 1): void {
  const widgets = widgetsOf(stop)
  const next = widgets[widgets.indexOf(from) + by]
  ;(next ?? stop).focus()
}
