// Where a selection can be moved: the columns first, then the clusters of its category, then the rows of the worksheet.
import type { CommandInput } from '../../../shared/commands'
import { byOrder, getLive, live } from '../../../shared/model/board'
import { columns, isColumn } from '../../../shared/model/category'
import { makeId } from '../../../shared/model/id'
import type { ActionContext } from '../action'
import { chunkIds } from '../chunk'
import { may } from '../may'
import { putIntoRow } from '../putIntoRow'
import { recategoriseTo } from '../recategorise'
import { endpointsOf, selectedClusters, selectedNotes } from '../selected'
import type { Choice } from './choices'
import { entryChoices } from './entryChoices'

interface Place {
  choice: Choice
  /** Moves the selection there; gives the record that then has the keyboard. */
  move(): string | null
}

export function placesFor(context: ActionContext): Place[] {
  return [...columnsFor(context), ...clustersFor(context), ...rowsFor(context)]
}

function columnsFor(context: ActionContext): Place[] {
  const { board, selection, translate } = context
  const things = [...selectedClusters(board, selection), ...selectedNotes(board, selection)]
  return [...columns, null].flatMap((category): Place[] => {
    if (!recategoriseTo(category).isEnabled(context)) return []
    if (things.every((thing) => thing.category === category)) return []
    const name = translate(`category.${category ?? 'none'}`)
    const choice = { id: `lane.${name}`, category, label: name, detail: translate('outline.kind.column') }
    const move = () => {
      void recategoriseTo(category).run(context)
      return null
    }
    return [{ choice, move }]
  })
}

/** Notes only: a cluster holds no clusters. */
function clustersFor({ board, selection, session, translate: t, perform }: ActionContext): Place[] {
  const notes = selectedNotes(board, selection)
  const [first] = notes
  if (!first || notes.length !== selection.length || !may(session, 'cluster.gather')) return []
  if (!isColumn(first.category) || notes.some((note) => note.category !== first.category)) return []
  const done = t('outline.didGather', { count: notes.length })
  const gatherInto = (clusterId: string) => {
    const commands = chunkIds(selection).map(
      (noteIds) => ({ t: 'cluster.gather', clusterId, noteIds }) as const,
    )
    void perform(commands, done)
    return clusterId
  }
  const found = entryChoices(
    board,
    t,
    (entry) =>
      entry.kind === 'cluster' &&
      entry.category === first.category &&
      notes.some((note) => note.clusterId !== entry.id),
  )
  const newOne: Choice = { id: 'new', category: first.category, label: t('outline.newCluster'), detail: '' }
  return [newOne, ...found].map((choice) => ({
    choice: { ...choice, detail: [t('outline.kind.cluster'), choice.detail].filter(Boolean).join('・') },
    move: () => gatherInto(choice === newOne ? makeId() : choice.id),
  }))
}

function rowsFor(context: ActionContext): Place[] {
  const { board, selection, translate: t } = context
  if (!putIntoRow.isEnabled(context)) return []
  const entries = endpointsOf(board, selection)
  return [...live(board, 'row')].sort(byOrder).map((row, index): Place => {
    const title = row.title || t('outline.unnamedRow')
    const table = getLive(board, 'table', row.tableId)
    const detail = [t('outline.kind.row'), table?.name].filter(Boolean).join('・')
    return {
      choice: { id: row.id, label: `${index + 1}. ${title}`, detail },
      move() {
        const commands = entries.map((entry): CommandInput => ({ t: 'cluster.assign', entry, rowId: row.id }))
        void context.perform(commands, t('outline.didPutIntoRow', { count: entries.length, title }))
        return null
      },
    }
  })
}
