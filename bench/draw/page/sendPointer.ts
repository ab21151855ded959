// Pointer events as the mouse would send them. Number 1 is the mouse's own, so that a program may capture it.

export type PointerEventType = 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'

export function sendPointer(
  surface: HTMLElement,
  type: PointerEventType,
  at: { x: number; y: number },
): void {
  const event = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: at.x,
    clientY: at.y,
    screenX: at.x,
    screenY: at.y,
    button: type === 'pointermove' ? -1 : 0,
    buttons: type === 'pointerdown' || type === 'pointermove' ? 1 : 0,
  }
  const pointer = { ...event, pointerId: 1, pointerType: 'mouse', isPrimary: true }
  surface.dispatchEvent(new PointerEvent(type, pointer))
}
