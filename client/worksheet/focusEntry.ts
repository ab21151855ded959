// Gives the keyboard to an entry that was just made, as soon as React has drawn it in the table.
export function focusEntry(id: string, framesLeft = 30): void {
  requestAnimationFrame(() => {
    const entry = document.querySelector<HTMLElement>(`[data-stop="entry-${id}"]`)
    if (entry) entry.focus()
    else if (framesLeft > 0) focusEntry(id, framesLeft - 1)
  })
}
