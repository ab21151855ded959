// Points the camera once, when both the board and the size of the picture are known.
import { useEffect } from 'react'
import { clampCamera } from '../../shared/scene/camera'
import { useSession } from '../state/session'
import { useView } from '../state/view'
import { firstCamera } from './cameraMoves'
import { useCanvas } from './canvasStore'

/** The board that the camera was pointed at: coming back to its canvas keeps the place. */
let pointedAt = ''

export function useFirstCamera(): void {
  const { boardId } = useSession()
  const scene = useCanvas((state) => state.scene)
  const view = useCanvas((state) => state.view)
  useEffect(() => {
    if (!scene || view.width === 0) return
    const { camera, setCamera } = useView.getState()
    if (pointedAt === boardId) return setCamera(clampCamera(camera, scene.bounds, view))
    pointedAt = boardId
    setCamera(clampCamera(firstCamera(scene, view), scene.bounds, view))
  }, [boardId, scene, view])
}
