// Merges the selected notes, which say the same, into one stack. Every original stays and can be seen in the stack.
import Layers from 'lucide-react/icons/layers'
import { getLive } from '../../shared/model/board'
import { byAge, type StickyNote } from '../../shared/model/note'
import { type Stacks, stacksOf, topOf } from '../../shared/model/stack'
import type { Action, ActionContext } from './action'
import { chunkIds } from './chunk'
import { may } from './may'
import { selectedNotes } from './selected'

export const mergeSelected: Action = {
  id: 'merge',
  labelKey: 'outline.merge',
  icon: Layers,
  shortcut: 'B',
  isEnabled: (context) => mergeable(context).length > 1 && may(context.session, 'note.merge'),
  run(context) {
    const notes = mergeable(context)
    const stacks = stacksOf(context.board)
    const into = shownOf(notes, stacks, context)
    if (!into) return undefined
    const others = notes.filter((note) => note.id !== into.id).map((note) => note.id)
    const commands = chunkIds(others).map((ids) => ({ t: 'note.merge', ids, into: into.id }) as const)
    const count = notes.reduce((sum, note) => sum + 1 + (stacks.get(note.id)?.length ?? 0), 0)
    context.select([into.id])
    return context.perform(commands, context.translate('outline.didMerge', { count }))
  },
}

/** The shown notes of the selection, when they are all of one category; nothing else may be selected. */
function mergeable({ board, selection }: ActionContext): StickyNote[] {
  const notes = selectedNotes(board, selection)
  if (notes.length !== selection.length) return []
  if (notes.some((note) => note.category !== notes[0]?.category)) return []
  const tops = notes.map((note) => topOf(board, note))
  return [...new Map(tops.map((note) => [note.id, note])).values()]
}

/** Which of them is shown for all: that of the largest stack, then one that is in a cluster, then the oldest. */
function shownOf(notes: readonly StickyNote[], stacks: Stacks, { board }: ActionContext) {
  const sizeOf = (note: StickyNote) => stacks.get(note.id)?.length ?? 0
  const isGathered = (note: StickyNote) => Number(getLive(board, 'cluster', note.clusterId) !== undefined)
  return [...notes].sort((a, b) => sizeOf(b) - sizeOf(a) || isGathered(b) - isGathered(a) || byAge(a, b))[0]
}
