// Marks entries, or takes the mark away when all of them have it: a view that stands side by side with others (併陳), a
// unit that was deliberately not assigned. A lone note becomes an entry of its own by it.
import type { CommandInput } from '../../shared/commands'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { isColumn } from '../../shared/model/category'
import type { Action, ActionContext } from './action'
import { may } from './may'
import { clusterOf, endpointsOf, selectedClusters, selectedNotes } from './selected'

export const markMinority = markAction('minority', 'outline.markMinority', 'outline.didMarkMinority')
export const markDeclined = markAction('declined', 'outline.markDeclined', 'outline.didMarkDeclined')

function markAction(mark: 'minority' | 'declined', labelKey: MessageKey, done: MessageKey): Action {
  return {
    id: `mark.${mark}`,
    labelKey,
    isEnabled({ session, board, selection }) {
      const things = [...selectedClusters(board, selection), ...selectedNotes(board, selection)]
      const fits = ({ category }: (typeof things)[number]) =>
        mark === 'declined' ? category === 'unit' : isColumn(category)
      return things.length > 0 && things.every(fits) && may(session, 'cluster.mark')
    },
    run: (context) => toggle(context, mark, done),
  }
}

function toggle(context: ActionContext, mark: 'minority' | 'declined', done: MessageKey): unknown {
  const { board, selection, translate, perform } = context
  const entries = endpointsOf(board, selection)
  const isMarked = entries.every(({ clusterId }) => clusterOf(board, clusterId)?.[mark])
  const commands: CommandInput[] = []
  for (const { clusterId, noteId } of entries) {
    if (noteId !== undefined) commands.push({ t: 'cluster.gather', clusterId, noteIds: [noteId] })
    commands.push({
      t: 'cluster.mark',
      id: clusterId,
      ...(mark === 'minority' ? { minority: !isMarked } : { declined: !isMarked }),
    })
  }
  const words = translate(isMarked ? 'outline.didUnmark' : done, { count: entries.length })
  return perform(commands, words)
}
