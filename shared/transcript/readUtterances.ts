// The transcript in the order in which it was said.
import { type Board, byOrder, live } from '../model/board'
import type { Utterance } from '../model/utterance'

export function readUtterances(board: Board): Utterance[] {
  return [...live(board, 'utterance')].sort(byOrder)
}
