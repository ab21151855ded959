// What staff made of this person's words: the notes and nodes that are theirs and have a neutral wording.
import type { Board } from '../../shared/model/board'
import type { MindMapNode } from '../../shared/model/mindNode'
import type { StickyNote } from '../../shared/model/note'

export function listMyWordings(
  board: Board,
  memberId: string,
  owns: (noteId: string) => boolean,
): (StickyNote | MindMapNode)[] {
  const isReworded = ({ neutralText, originalText, removedAt }: StickyNote | MindMapNode) =>
    removedAt === null && neutralText.trim() !== '' && neutralText !== originalText
  const mine: (StickyNote | MindMapNode)[] = []
  for (const note of board.ofKind('note')) {
    const isMine = note.proxyFor ? note.proxyFor.memberId === memberId : owns(note.id)
    if (isMine && isReworded(note)) mine.push(note)
  }
  for (const node of board.ofKind('mindNode'))
    if (node.speaker?.memberId === memberId && node.noteId === null && isReworded(node)) mine.push(node)
  return mine.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
}
