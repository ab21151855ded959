// Moves the picture to where somebody leads. A hand on the canvas ends it; nothing moves while this person writes.
import { useEffect, useRef } from 'react'
import type { ShownView } from '../../shared/protocol/presence'
import { type Camera, clampCamera, limitZoom, type Viewport } from '../../shared/scene/camera'
import { useCanvas } from '../canvas/canvasStore'
import { useEditor } from '../canvas/editorStore'
import { glideTo } from '../canvas/glide'

/** `view` is null while there is nowhere to go. */
export function useGoingThere(view: ShownView | null, onHand: () => void): void {
  const isReady = useCanvas((state) => state.scene !== null && state.view.width > 0)
  const target = view && JSON.stringify([view.call, view.centre, view.zoom])
  const latest = useRef({ view, onHand })
  latest.current = { view, onHand }
  useEffect(() => {
    if (target === null || !isReady) return
    // After the canvas that was opened for this has found its own first place.
    const frame = requestAnimationFrame(() => {
      const { scene, view: viewport } = useCanvas.getState()
      if (!latest.current.view || !scene || isWriting()) return
      glideTo(clampCamera(cameraFor(latest.current.view, viewport), scene.bounds, viewport))
    })
    return () => cancelAnimationFrame(frame)
  }, [target, isReady])

  const isGoing = view !== null
  useEffect(() => {
    if (!isGoing) return
    const notice = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-picture]')) latest.current.onHand()
    }
    const kinds = ['wheel', 'pointerdown', 'keydown'] as const
    for (const kind of kinds) addEventListener(kind, notice, { capture: true, passive: true })
    return () => {
      for (const kind of kinds) removeEventListener(kind, notice, { capture: true })
    }
  }, [isGoing])
}

function cameraFor({ centre, zoom }: ShownView, { width, height }: Viewport): Camera {
  const ours = limitZoom(zoom)
  return { x: centre[0] - width / 2 / ours, y: centre[1] - height / 2 / ours, zoom: ours }
}

function isWriting(): boolean {
  return (
    useEditor.getState().request !== null || (document.activeElement?.matches('input, textarea') ?? false)
  )
}
