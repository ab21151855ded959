// Moves the keyboard through the items of the outline: one tab stop a list, arrows between all of them.
export function itemsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-record]')]
}

/** The item that this element belongs to or is. */
export function itemAround(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>('[data-record]')
}

export function focusItem(root: HTMLElement, from: HTMLElement, by: 1 | -1 | 'first' | 'last'): void {
  const items = itemsOf(root)
  const place = items.indexOf(from)
  const next = by === 'first' ? items[0] : by === 'last' ? items.at(-1) : items[place + by]
  if (!next) return
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}

/** Where the keyboard goes when this item and its nested items disappear: to the next item, else to the one before. */
export function neighbourOf(root: HTMLElement, item: HTMLElement): string | null {
  const items = itemsOf(root).filter((other) => other === item || !item.contains(other))
  const place = items.indexOf(item)
  return (items[place + 1] ?? items[place - 1])?.dataset.record ?? null
}
