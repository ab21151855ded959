// Whether what has the keyboard wants the key for itself: a field, a dialog, a menu. The canvas then keeps still.
export function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [role="menu"]')) return true
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [data-own-keys]') !== null
  )
}
