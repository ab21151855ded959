// Points the camera once, when both the board and the size of the picture are known.
import { useEffect, useState } from 'react'
import { type Camera, clampCamera } from '../../shared/scene/camera'
import { useSession } from '../state/session'
import { useView } from '../state/view'
import { firstCamera } from './cameraMoves'
import { useCanvas } from './canvasStore'

/** The board that the camera was pointed at: coming back to its canvas keeps the place. */
let pointedAt = ''

/** False until the camera stands: nothing need be painted before. */
export function useFirstCamera(): boolean {
  const { boardId } = useSession()
  const scene = useCanvas((state) => state.scene)
  const view = useCanvas((state) => state.view)
  const [isPointed, setPointed] = useState(false)
  useEffect(() => {
    if (!scene || view.width === 0) return
    const { camera, setCamera } = useView.getState()
    const wanted = pointedAt === boardId ? camera : firstCamera(scene, view)
    pointedAt = boardId
    const next = clampCamera(wanted, scene.bounds, view)
    if (!isSame(next, camera)) setCamera(next)
    setPointed(true)
  }, [boardId, scene, view])
  return isPointed
}

function isSame(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom
}
