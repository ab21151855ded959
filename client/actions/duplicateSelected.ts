// Makes a second copy of the selected notes a little beside them.
import CopyPlus from 'lucide-react/icons/copy-plus'
import { laneWidth, noteWidth } from '../../shared/geometry/measures'
import { currentStepId } from '../../shared/model/currentStep'
import type { StickyNote } from '../../shared/model/note'
import { mayEver } from '../../shared/permissions'
import type { Action, ActionContext } from './action'
import { copyOf, type NoteAdd } from './copyNote'
import { selectedNotes } from './selected'

const asideBy = 24

export const duplicateSelected: Action = {
  id: 'duplicate',
  labelKey: 'board.duplicate',
  icon: CopyPlus,
  shortcut: 'Ctrl+D',
  isEnabled: (context) => mayEver(context.session.me().role, 'note.add') && copiesOf(context).length > 0,
  async run(context) {
    const copies = copiesOf(context)
    const done = context.translate('board.didDuplicate', { count: copies.length })
    const isDone = context.perform(copies, done)
    context.select(copies.map(({ id }) => id))
    await isDone
  },
}

function copiesOf({ board, selection, session }: ActionContext): NoteAdd[] {
  const stepId = currentStepId(board)
  return selectedNotes(board, selection).flatMap((note) => {
    const copy = copyOf(note, session, placeBeside(note))
    return copy ? [{ ...copy, stepId }] : []
  })
}

function placeBeside({ pos: [x, y] }: StickyNote): [number, number] {
  const right = x + asideBy
  return [right + noteWidth <= laneWidth ? right : Math.max(0, x - asideBy), y + asideBy]
}
