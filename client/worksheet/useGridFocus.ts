// One tab stop for the whole table, as a grid has it: the place that was used last. Fields and buttons inside are reached
// from their place by Enter or by pointing; a field that has gone gives the keyboard to what now stands there.
import { type RefObject, useEffect } from 'react'
import { columnOf, placeOf, stopOf, stopsIn } from './gridPlaces'

const widgets = 'tbody :is(button, textarea, select, input, a[href], summary)'

export function useGridFocus(tableRef: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const table = tableRef.current
    if (!table) return
    let current: HTMLElement | null = null
    /** Where the keyboard was, in case its element goes. */
    let lost: { key: string | undefined; column: number; row: string | undefined; line: number } | null = null

    const choose = (stop: HTMLElement | null) => {
      if (current) current.tabIndex = -1
      current = stop
      if (stop) stop.tabIndex = 0
    }
    const isGone = () => !current?.isConnected || current.dataset.stop === undefined
    /** The same place drawn anew, else what stands nearest to it, in the same row if that is still there. */
    const findNear = () => {
      const all = stopsIn(table)
      if (!lost) return all[0] ?? null
      const { key, column, row, line } = lost
      const same = all.find((stop) => stop.dataset.stop === key)
      if (same) return same
      const ofColumn = all.filter((stop) => columnOf(stop) === column)
      const ofRow = ofColumn.filter((stop) => rowOf(stop) === row)
      const far = (stop: HTMLElement) => Math.abs(placeOf(stop).top - line)
      return (ofRow.length > 0 ? ofRow : ofColumn).sort((a, b) => far(a) - far(b))[0] ?? null
    }
    const settle = () => {
      for (const widget of table.querySelectorAll<HTMLElement>(widgets)) {
        if (widget.tabIndex !== -1) widget.tabIndex = -1
      }
      if (!isGone()) return
      const hadFocus = document.activeElement === document.body || document.activeElement === current
      const wasUsed = lost !== null
      choose(findNear())
      if (hadFocus && wasUsed) current?.focus({ preventScroll: true })
    }
    const onFocus = ({ target }: FocusEvent) => {
      const stop = target instanceof Element ? stopOf(target) : null
      if (!stop) return
      choose(stop)
      const { column, top } = placeOf(stop)
      lost = { key: stop.dataset.stop, column, row: rowOf(stop), line: top }
    }
    const watch = new MutationObserver((changes) => {
      const isElement = (node: Node) => node instanceof Element
      // Words that are being typed change texts only, which is nothing to look through the table for.
      if (changes.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(isElement))) {
        settle()
      }
    })
    table.addEventListener('focusin', onFocus)
    watch.observe(table, { childList: true, subtree: true })
    settle()
    return () => {
      table.removeEventListener('focusin', onFocus)
      watch.disconnect()
    }
  }, [tableRef])
}

function rowOf(stop: Element): string | undefined {
  return stop.closest<HTMLElement>('[data-row]')?.dataset.row
}
