// Opens a stack: every original with who said it, and the ways to split it.
import { getLive } from '../../shared/model/board'
import { stacksOf } from '../../shared/model/stack'
import type { Action, ActionContext } from './action'

export const openStack: Action = {
  id: 'openStack',
  labelKey: 'outline.openStack',
  shortcut: 'P',
  isEnabled: (context) => topSelected(context) !== null,
  run(context) {
    const noteId = topSelected(context)
    if (noteId !== null) context.open({ kind: 'stack', noteId })
  },
}

/** The one selected note, when others lie behind it. */
function topSelected({ board, selection }: ActionContext): string | null {
  const [id] = selection
  if (id === undefined || selection.length > 1 || !getLive(board, 'note', id)) return null
  return stacksOf(board).has(id) ? id : null
}
