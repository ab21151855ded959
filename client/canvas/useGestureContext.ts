// Reads, at the moment of an event, everything that a gesture may ask: so that asking renders nothing.
import { useCallback } from 'react'
import { makeId } from '../../shared/model/id'
import { mayEver } from '../../shared/permissions'
import { may } from '../actions/may'
import { useSession } from '../state/session'
import { useView } from '../state/view'
import type { GestureContext } from '../tools/gesture'
import { useCanvas } from './canvasStore'

export function useGestureContext(): () => GestureContext | null {
  const session = useSession()
  return useCallback(() => {
    const { scene, view } = useCanvas.getState()
    const { camera, selection, tool } = useView.getState()
    if (!scene || view.width === 0) return null
    const { role } = session.me()
    return {
      scene,
      view,
      camera,
      selection,
      tool,
      may: (type) => mayEver(role, type),
      isMovable: (id) =>
        scene.clusters.has(id) ? may(session, 'cluster.move') : may(session, 'note.move', [id]),
      makeId,
    }
  }, [session])
}
