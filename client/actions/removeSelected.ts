// Takes notes and clusters off the board. They can be restored.
import Trash2 from 'lucide-react/icons/trash-2'
import type { CommandInput } from '../../shared/commands'
import { stacksOf } from '../../shared/model/stack'
import type { Action } from './action'
import { chunkIds } from './chunk'
import { may } from './may'
import { selectedClusters, selectedNotes } from './selected'

export const removeSelected: Action = {
  id: 'remove',
  labelKey: 'common.remove',
  icon: Trash2,
  shortcut: 'Delete',
  also: ['Backspace'],
  danger: true,
  isEnabled({ session, board, selection }) {
    const notes = selectedNotes(board, selection)
    const clusters = selectedClusters(board, selection)
    if (notes.length + clusters.length === 0) return false
    if (clusters.length > 0 && !may(session, 'cluster.remove')) return false
    return (
      notes.length === 0 ||
      may(
        session,
        'note.remove',
        notes.map((note) => note.id),
      )
    )
  },
  run({ board, selection, translate, perform, select }) {
    const notes = selectedNotes(board, selection)
    const clusters = selectedClusters(board, selection)
    const commands: CommandInput[] = [
      ...chunkIds(notes.map((note) => note.id)).map((ids): CommandInput => ({ t: 'note.remove', ids })),
      ...chunkIds(clusters.map((cluster) => cluster.id)).map(
        (ids): CommandInput => ({ t: 'cluster.remove', ids }),
      ),
    ]
    const stacks = stacksOf(board)
    // Who lies behind a removed note stays, unless it is removed with it.
    const staysBehind = notes.some(({ id }) =>
      stacks.get(id)?.some((behind) => !selection.includes(behind.id)),
    )
    select([])
    const done = staysBehind ? 'outline.didRemoveFromStack' : 'outline.didRemove'
    return perform(commands, translate(done, { count: notes.length + clusters.length }))
  },
}
