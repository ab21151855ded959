// Dragging with any pointer: it begins after a few pixels, so that a press stays a press; the page scrolls at its edges;
// Escape or a second finger lets everything be as it was.
const slackPx = 6
const edgePx = 72

export interface DragHandlers {
  /** The pointer is here now; `isFirst` once, when the drag begins. */
  onMove(x: number, y: number, isFirst: boolean): void
  onDrop(x: number, y: number): void
  /** After the drop too, and after a press that was none. */
  onEnd(): void
}

export function startDrag(press: PointerEvent, { onMove, onDrop, onEnd }: DragHandlers): void {
  let hasDragged = false
  let [x, y] = [press.clientX, press.clientY]
  let frame = 0
  const scroll = () => {
    const by = y < edgePx ? y - edgePx : y > innerHeight - edgePx ? y - innerHeight + edgePx : 0
    if (by !== 0) {
      window.scrollBy(0, by / 4)
      onMove(x, y, false)
    }
    frame = requestAnimationFrame(scroll)
  }
  const move = (event: PointerEvent) => {
    if (event.pointerId !== press.pointerId) return
    ;[x, y] = [event.clientX, event.clientY]
    const isFirst = !hasDragged && Math.hypot(x - press.clientX, y - press.clientY) > slackPx
    if (isFirst) {
      hasDragged = true
      frame = requestAnimationFrame(scroll)
    }
    if (!hasDragged) return
    event.preventDefault()
    onMove(x, y, isFirst)
  }
  const end = (isDropped: boolean) => {
    stop.abort()
    cancelAnimationFrame(frame)
    if (hasDragged) swallowClick()
    if (hasDragged && isDropped) onDrop(x, y)
    onEnd()
  }
  const stop = new AbortController()
  const { signal } = stop
  addEventListener('pointermove', move, { signal })
  addEventListener('pointerup', (event) => event.pointerId === press.pointerId && end(true), { signal })
  addEventListener('pointercancel', () => end(false), { signal })
  addEventListener('pointerdown', (event) => event.pointerId !== press.pointerId && end(false), { signal })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !hasDragged) return
      event.preventDefault()
      event.stopPropagation()
      end(false)
    },
    { signal, capture: true },
  )
}

/** A drag is no click on what it began at: the one that follows at once is not heard. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => removeEventListener('click', swallow, { capture: true }))
}
