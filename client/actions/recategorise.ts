// Puts notes and clusters into another category: one action per category, and one that asks which.
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right'
import type { CommandInput } from '../../shared/commands'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { type Category, columns, isColumn } from '../../shared/model/category'
import type { Action, ActionContext } from './action'
import { chunkIds } from './chunk'
import { may } from './may'
import { selectedClusters, selectedNotes } from './selected'

export const recategorise: Action = {
  id: 'recategorise',
  labelKey: 'outline.recategorise',
  icon: ArrowLeftRight,
  shortcut: 'C',
  isEnabled: mayRecategorise,
  run: ({ selection, open }) => open({ kind: 'pickCategory', ids: selection }),
}

export function recategoriseTo(category: Category | null): Action {
  const labelKey: MessageKey = `category.${category ?? 'none'}`
  return {
    id: `recategorise.${category ?? 'none'}`,
    labelKey,
    ...keyOf(category),
    isEnabled: (context) =>
      mayRecategorise(context) &&
      (isColumn(category) || selectedClusters(context.board, context.selection).length === 0),
    run({ board, selection, translate, perform }) {
      const notes = selectedNotes(board, selection)
      const clusters = selectedClusters(board, selection)
      // Notes of a selected cluster go with it.
      const alone = notes.filter((note) => !clusters.some((cluster) => cluster.id === note.clusterId))
      const commands: CommandInput[] = chunkIds(alone.map((note) => note.id)).map((ids) => ({
        t: 'note.recategorise',
        ids,
        category,
      }))
      if (isColumn(category)) {
        for (const { id } of clusters) commands.push({ t: 'cluster.recategorise', id, category })
      }
      const params = { count: alone.length + clusters.length, category: translate(labelKey) }
      return perform(commands, translate('outline.didRecategorise', params))
    },
  }
}

/** 1 to 6 for the columns in their order, 0 for none yet. */
function keyOf(category: Category | null): Pick<Action, 'shortcut'> {
  if (category === null) return { shortcut: '0' }
  return isColumn(category) ? { shortcut: String(columns.indexOf(category) + 1) } : {}
}

function mayRecategorise({ session, board, selection }: ActionContext): boolean {
  const notes = selectedNotes(board, selection)
  const clusters = selectedClusters(board, selection)
  if (notes.length + clusters.length === 0) return false
  if (clusters.length > 0 && !may(session, 'cluster.recategorise')) return false
  return (
    notes.length === 0 ||
    may(
      session,
      'note.recategorise',
      notes.map((note) => note.id),
    )
  )
}
