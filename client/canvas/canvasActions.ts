// What the keys, the palette and the list of keys offer on the canvas beside the actions for the selection.
import Scaling from 'lucide-react/icons/scaling'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { categories, isColumn } from '../../shared/model/category'
import { mayEver } from '../../shared/permissions'
import { toBoard } from '../../shared/scene/camera'
import { laneAt, thingOf } from '../../shared/scene/scene'
import type { Action, ActionGroup } from '../actions/action'
import { addNote } from '../actions/addNote'
import { selectionActions } from '../actions/boardActions'
import { duplicateSelected } from '../actions/duplicateSelected'
import { foldCluster } from '../actions/foldCluster'
import { importNotes } from '../actions/importNotes'
import { recategoriseTo } from '../actions/recategorise'
import { redoLast } from '../actions/redoLast'
import { undoLast } from '../actions/undoLast'
import { type Tool, useView } from '../state/view'
import { showAll, tidyUp } from './arrangeActions'
import { useBoardDialog } from './boardDialogStore'
import { showThings, zoomStep, zoomTo } from './cameraMoves'
import { useCanvas } from './canvasStore'
import { copyAction, cutAction } from './clipboardActions'
import { useEditor } from './editorStore'
import { readGestureContext } from './gestureContext'
import { askToLeave, enterSelectionBar } from './pictureFocus'
import { holdOrLetGo } from './pins'
import { pointerPlace } from './pointerPlace'
import { startNewNote } from './startNewNote'

const always = () => true

const writeNote: Action = {
  ...addNote,
  run: ({ session }) => void startNewNote(readGestureContext(session)),
}

/** Words are changed where they stand. */
const openSelected: Action = {
  id: 'open',
  labelKey: 'board.open',
  shortcut: 'Enter',
  isEnabled: ({ selection }) => selection.length === 1,
  run({ selection }) {
    const { scene } = useCanvas.getState()
    const thing = scene && thingOf(scene, selection[0] ?? '')
    if (thing) useEditor.getState().open({ what: thing.kind === 'note' ? 'note' : 'heading', id: thing.id })
  },
}

/** All of one lane: that of the selection, else the one under the pointer or in the middle; a second time, all lanes. */
const selectLane: Action = {
  id: 'selectLane',
  labelKey: 'board.selectLane',
  shortcut: 'Ctrl+A',
  isEnabled: always,
  run({ session, selection, select }) {
    const context = readGestureContext(session)
    if (!context) return
    const { scene, camera, view } = context
    const at = pointerPlace() ?? { x: view.width / 2, y: view.height / 2 }
    const lane = thingOf(scene, selection[0] ?? '')?.lane ?? laneAt(toBoard(camera, at).x)
    const apart = [
      ...scene.clusters.values(),
      ...[...scene.notes.values()].filter((note) => note.clusterId === null),
    ]
    const ofLane = apart.filter((thing) => thing.lane === lane)
    const isWhole = ofLane.length > 0 && ofLane.every(({ id }) => selection.includes(id))
    select((isWhole || ofLane.length === 0 ? apart : ofLane).map(({ id }) => id))
  },
}

const clearSelection: Action = {
  id: 'clear',
  labelKey: 'board.clearSelection',
  shortcut: 'Escape',
  isEnabled: always,
  run({ selection, select }) {
    if (selection.length === 0) askToLeave()
    select([])
    useView.getState().setTool('select')
  },
}

const holdSelected: Action = {
  id: 'hold',
  labelKey: 'board.hold',
  shortcut: 'X',
  isEnabled: ({ selection }) => selection.length > 0,
  run: holdOrLetGo,
}

/** The actions as buttons: arrows go along them, Escape comes back. */
const toSelectionBar: Action = {
  id: 'toSelectionBar',
  labelKey: 'board.toSelectionBar',
  shortcut: '.',
  also: ['ContextMenu', 'Shift+F10'],
  isEnabled: ({ selection }) => selection.length > 0,
  run: enterSelectionBar,
}

const showSelection: Action = {
  id: 'showSelection',
  labelKey: 'board.zoomSelection',
  icon: Scaling,
  shortcut: 'Shift+2',
  isEnabled: ({ selection }) => selection.length > 0,
  run: ({ selection }) => showThings(selection),
}

function toolAction(
  tool: Tool,
  labelKey: MessageKey,
  shortcut: string,
  isEnabled = always as Action['isEnabled'],
): Action {
  return { id: `tool.${tool}`, labelKey, shortcut, isEnabled, run: () => useView.getState().setTool(tool) }
}

function cameraAction(
  id: string,
  labelKey: MessageKey,
  shortcut: string,
  run: () => void,
  also?: string[],
): Action {
  return { id, labelKey, shortcut, ...(also && { also }), isEnabled: always, run }
}

const tools: readonly Action[] = [
  toolAction('select', 'board.toolSelect', 'V'),
  toolAction('lasso', 'board.toolLasso', 'S', ({ session }) => mayEver(session.me().role, 'cluster.gather')),
  toolAction('hand', 'board.toolHand', 'H'),
  toolAction('text', 'board.toolText', 'E'),
  toolAction('link', 'board.toolLink', 'K', ({ session }) => mayEver(session.me().role, 'link.add')),
]

const cameraActions: readonly Action[] = [
  showAll,
  showSelection,
  cameraAction('zoomReset', 'board.zoomReset', 'Shift+0', () => zoomTo(1)),
  cameraAction('zoomIn', 'board.zoomIn', '+', () => zoomStep(1), ['=']),
  cameraAction('zoomOut', 'board.zoomOut', '-', () => zoomStep(-1)),
]

const sheets: readonly Action[] = [
  cameraAction('palette', 'board.palette', 'Ctrl+K', () => useBoardDialog.getState().show('palette')),
  cameraAction('shortcuts', 'board.shortcuts', '?', () => useBoardDialog.getState().show('shortcuts')),
]

/** In the order in which people read them; the first action that has a key gets it. */
export const actionGroups: readonly ActionGroup[] = [
  { labelKey: 'board.groupWrite', actions: [writeNote, openSelected, importNotes, ...sheets] },
  {
    labelKey: 'board.groupSelection',
    actions: [
      ...selectionActions.slice(0, -1),
      foldCluster,
      duplicateSelected,
      copyAction,
      cutAction,
      ...selectionActions.slice(-1),
      selectLane,
      holdSelected,
      toSelectionBar,
      clearSelection,
    ],
  },
  {
    labelKey: 'board.groupCategory',
    actions: [...categories.filter(isColumn), null].map(recategoriseTo),
  },
  { labelKey: 'board.groupBoard', actions: [tidyUp, undoLast, redoLast] },
  { labelKey: 'board.groupView', actions: cameraActions },
  { labelKey: 'board.tools', actions: tools },
]

export const canvasActions: readonly Action[] = actionGroups.flatMap(({ actions }) => actions)
