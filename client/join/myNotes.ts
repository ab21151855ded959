// The notes that this person wrote, newest first, with those that others took off the board.
import type { Board } from '../../shared/model/board'
import type { StickyNote } from '../../shared/model/note'

export function listMyNotes(board: Board, owns: (noteId: string) => boolean): StickyNote[] {
  const mine: StickyNote[] = []
  for (const note of board.ofKind('note')) if (owns(note.id)) mine.push(note)
  return mine.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
}
