// Moves the camera to its goal in a short, calm glide; any other move of the camera ends it where it is.
import type { Camera } from '../../shared/scene/camera'
import { useView } from '../state/view'

const durationMs = 220
let frame = 0

export function glideTo(goal: Camera): void {
  cancelAnimationFrame(frame)
  const { camera: start, setCamera } = useView.getState()
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    setCamera(goal)
    return
  }
  const startMs = performance.now()
  let shown = start
  const step = (nowMs: number) => {
    if (useView.getState().camera !== shown) return
    const part = Math.min(1, Math.max(0, nowMs - startMs) / durationMs)
    shown = part === 1 ? goal : between(start, goal, 1 - (1 - part) ** 3)
    setCamera(shown)
    if (part < 1) frame = requestAnimationFrame(step)
  }
  frame = requestAnimationFrame(step)
}

/** The zoom goes by ratio, and the place with it, so that the way there looks straight. */
function between(start: Camera, goal: Camera, part: number): Camera {
  const zoom = start.zoom * (goal.zoom / start.zoom) ** part
  // How much of the way the place has gone when the zoom has gone this far.
  const along =
    Math.abs(goal.zoom - start.zoom) < 1e-6
      ? part
      : (1 / zoom - 1 / start.zoom) / (1 / goal.zoom - 1 / start.zoom)
  return { x: start.x + (goal.x - start.x) * along, y: start.y + (goal.y - start.y) * along, zoom }
}
