// Everything that a gesture or a canvas action may ask, read at the moment of the event.
import { getLive } from '../../shared/model/board'
import { currentStepId } from '../../shared/model/currentStep'
import { makeId } from '../../shared/model/id'
import { mayEver } from '../../shared/permissions'
import { copyOf } from '../actions/copyNote'
import { areLockedFor, isBoardLockedFor } from '../actions/lockedFor'
import { may } from '../actions/may'
import { useView } from '../state/view'
import type { BoardSession } from '../sync/BoardSession'
import type { GestureContext } from '../tools/gesture'
import { useCanvas } from './canvasStore'

/** Null while there is no picture yet. */
export function readGestureContext(session: BoardSession): GestureContext | null {
  const { scene, view } = useCanvas.getState()
  const { camera, selection, tool } = useView.getState()
  if (!scene || view.width === 0) return null
  const { role } = session.me()
  const isClosed = isBoardLockedFor(session)
  return {
    scene,
    view,
    camera,
    selection,
    tool,
    may: (type) => mayEver(role, type) && !isClosed,
    isMovable: (id) =>
      !areLockedFor(session, [id]) &&
      (scene.clusters.has(id) ? may(session, 'cluster.move') : may(session, 'note.move', [id])),
    makeId,
    copyOf(id) {
      const note = mayEver(role, 'note.add') && getLive(session.board(), 'note', id)
      const copy = note && copyOf(note, session, note.pos)
      return copy ? { ...copy, stepId: currentStepId(session.board()) } : null
    },
  }
}
