// Looks for notes that may say the same as the selected one. Nothing is done with them unless someone does it.
import { getLive } from '../../shared/model/board'
import { staffRoles } from '../../shared/model/role'
import type { Action } from './action'

export const showRelated: Action = {
  id: 'related',
  labelKey: 'outline.related',
  shortcut: 'Q',
  isEnabled({ session, board, selection }) {
    const [id] = selection
    const isOne = selection.length === 1 && getLive(board, 'note', id ?? null) !== undefined
    return isOne && staffRoles.includes(session.me().role)
  },
  run({ selection, open }) {
    const [noteId] = selection
    if (noteId !== undefined) open({ kind: 'related', noteId })
  },
}
