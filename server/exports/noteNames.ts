// How exports name a note: by the id of the file it came from where that is plain and unmistakable, else by its own id.
import { type Board, live } from '../../shared/model/board'
import type { Id } from '../../shared/model/id'

const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** Note id → name; no two live notes share one. */
export function nameNotes(board: Board): Map<Id, string> {
  const uses = new Map<string, number>()
  for (const { externalId } of live(board, 'note')) uses.set(externalId, (uses.get(externalId) ?? 0) + 1)
  const names = new Map<Id, string>()
  for (const { id, externalId } of live(board, 'note')) {
    const isClear = plain.test(externalId) && uses.get(externalId) === 1 && !board.get(externalId)
    names.set(id, isClear ? externalId : id)
  }
  return names
}
