// Brings removed notes, clusters, rows and questions back to where they were.
import ArchiveRestore from 'lucide-react/icons/archive-restore'
import type { CommandInput } from '../../shared/commands'
import type { BoardRecord } from '../../shared/model/record'
import type { Action, ActionContext } from './action'
import { may } from './may'

const commandOf = {
  note: 'note.restore',
  cluster: 'cluster.restore',
  row: 'row.restore',
  question: 'question.restore',
} as const

export const restoreSelected: Action = {
  id: 'restore',
  labelKey: 'common.restore',
  icon: ArchiveRestore,
  isEnabled(context) {
    const records = removedRecords(context)
    return records.length > 0 && records.every((record) => mayRestore(context, record))
  },
  run(context) {
    const records = removedRecords(context)
    const commands = records.map((record): CommandInput => ({ t: commandOf[record.kind], ids: [record.id] }))
    return context.perform(commands, context.translate('outline.didRestore', { count: records.length }))
  },
}

type Restorable = Extract<BoardRecord, { kind: keyof typeof commandOf }>

function removedRecords({ board, selection }: ActionContext): Restorable[] {
  return selection.flatMap((id) => {
    const record = board.get(id)
    return record && record.removedAt !== null && record.kind in commandOf ? [record as Restorable] : []
  })
}

function mayRestore({ session }: ActionContext, record: Restorable): boolean {
  return may(
    session,
    commandOf[record.kind],
    record.kind === 'note' || record.kind === 'question' ? [record.id] : [],
  )
}
