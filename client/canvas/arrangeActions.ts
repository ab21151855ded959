// Actions that arrange the board by where things lie: tidying lanes, and showing everything, what was lost included.
import LayoutGrid from 'lucide-react/icons/layout-grid'
import Maximize from 'lucide-react/icons/maximize'
import { thingOf } from '../../shared/scene/scene'
import { bringBack, findStrays } from '../../shared/scene/strays'
import { type Tidied, tidyLanes } from '../../shared/scene/tidy'
import type { Action, ActionContext } from '../actions/action'
import { may } from '../actions/may'
import { moveClusters, moveNotes } from '../tools/moves'
import { showBox } from './cameraMoves'
import { useCanvas } from './canvasStore'

/** The lanes of the selection, or all of them when nothing is selected. */
export const tidyUp: Action = {
  id: 'tidy',
  labelKey: 'board.tidy',
  icon: LayoutGrid,
  shortcut: 'Shift+T',
  isEnabled: ({ session }) => useCanvas.getState().scene !== null && mayArrange(session),
  async run({ selection, translate, perform }) {
    const { scene } = useCanvas.getState()
    if (!scene) return
    const chosen = selection.flatMap((id) => thingOf(scene, id)?.lane ?? [])
    const lanes = new Set(chosen.length > 0 ? chosen : scene.lanes.map((lane) => lane.index))
    const tidied = tidyLanes(scene, lanes)
    const count = tidied.notes.length + tidied.clusters.length
    await perform(movesOf(tidied), translate(count > 0 ? 'board.didTidy' : 'board.wasTidy', { count }))
  },
}

export const showAll: Action = {
  id: 'showAll',
  labelKey: 'board.zoomFit',
  icon: Maximize,
  shortcut: 'Shift+1',
  isEnabled: () => useCanvas.getState().scene !== null,
  async run({ session, translate, perform }) {
    const { scene } = useCanvas.getState()
    if (!scene) return
    const found = findStrays(scene)
    showBox(found.bounds)
    if (found.strays.length === 0 || !mayArrange(session)) return
    const done = translate('board.didBringBack', { count: found.strays.length })
    await perform(movesOf(bringBack(found, scene)), done)
  },
}

function movesOf({ notes, clusters }: Tidied) {
  return [...moveNotes(notes), ...moveClusters(clusters)]
}

function mayArrange(session: ActionContext['session']): boolean {
  return may(session, 'note.move') && may(session, 'cluster.move')
}
