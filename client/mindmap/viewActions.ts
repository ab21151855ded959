// Actions on what this person sees of the mind map: fold, focus on a branch, the other text, find, zoom, the sheets.
import type { MessageKey } from '../../shared/i18n/catalogue'
import type { Action, ActionContext } from '../actions/action'
import { fitMind, zoomMind } from './camera'
import { useMind } from './mindStore'
import { foldNode } from './nodeActions'

const always = () => true
const hasSelected = ({ selection }: ActionContext) => selection.length > 0

const focusBranch: Action = {
  id: 'mind.focus',
  labelKey: 'mindmap.focusBranch',
  shortcut: 'Alt+Enter',
  isEnabled: (context) => hasSelected(context) || useMind.getState().focusId !== null,
  run({ selection }) {
    const { focusId } = useMind.getState()
    useMind.setState({ focusId: focusId === null ? (selection[0] ?? null) : null })
    requestAnimationFrame(fitMind)
  },
}

export const showOriginal: Action = {
  id: 'mind.original',
  labelKey: 'mindmap.original',
  shortcut: 'Space',
  isEnabled: hasSelected,
  run({ selection }) {
    const [id] = selection
    if (id) turnNode(id)
  },
}

/** Shows the other one of a node's two texts. */
export function turnNode(id: string): void {
  const turned = new Set(useMind.getState().turned)
  if (!turned.delete(id)) turned.add(id)
  useMind.setState({ turned })
}

function viewing(
  id: string,
  labelKey: MessageKey,
  shortcut: string,
  run: () => void,
  also: readonly string[] = [],
): Action {
  return { id: `mind.${id}`, labelKey, shortcut, also, isEnabled: always, run }
}

export const viewActions: readonly Action[] = [
  foldNode,
  focusBranch,
  showOriginal,
  viewing('find', 'mindmap.find', 'Ctrl+F', () => useMind.setState({ question: 'find' }), ['F3']),
  viewing('fit', 'mindmap.fit', 'Shift+1', fitMind),
  viewing('zoomIn', 'mindmap.zoomIn', 'Ctrl++', () => zoomMind(1.25), ['Ctrl+=']),
  viewing('zoomOut', 'mindmap.zoomOut', 'Ctrl+-', () => zoomMind(0.8)),
  viewing('palette', 'board.palette', 'Ctrl+K', () => useMind.setState({ question: 'palette' })),
  viewing('shortcuts', 'board.shortcuts', 'F1', () => useMind.setState({ question: 'shortcuts' })),
]
