// The sample's mind map: each theme of the notes a branch, each note a leaf that shows it. The sides hold about as many.
import { generateNKeysBetween } from 'fractional-indexing'
import { type Board, live } from '../shared/model/board'
import type { Id } from '../shared/model/id'
import { type MindMapNode, mindNodeDefaults, type Side } from '../shared/model/mindNode'
import type { StickyNote } from '../shared/model/note'

export function mapOfThemes(board: Board, now: number, makeId: () => Id): MindMapNode[] {
  const themes = new Map<string, StickyNote[]>()
  for (const note of live(board, 'note')) {
    const others = themes.get(note.theme)
    if (others) others.push(note)
    else themes.set(note.theme, [note])
  }
  const fresh = { ...mindNodeDefaults, createdAt: now, versions: [], wordingReplies: [] }
  const orders = generateNKeysBetween(null, null, themes.size)
  const leaves: Record<Side, number> = { right: 0, left: 0 }
  return [...themes].flatMap(([theme, notes], at): MindMapNode[] => {
    const side: Side = leaves.left < leaves.right ? 'left' : 'right'
    leaves[side] += notes.length
    const top: MindMapNode = {
      ...fresh,
      ...{ id: makeId(), order: orders[at]!, side, originalText: theme, category: 'aspect' },
    }
    const places = generateNKeysBetween(null, null, notes.length)
    return [
      top,
      ...notes.map(
        (note, place): MindMapNode => ({
          ...fresh,
          ...{ id: makeId(), order: places[place]!, parentId: top.id, noteId: note.id },
        }),
      ),
    ]
  })
}
