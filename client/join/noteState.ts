// How each of my notes stands, in one word: what the phone shows beside it.
import type { Board } from '../../shared/model/board'
import type { StickyNote } from '../../shared/model/note'

export type NoteState = 'sending' | 'held' | 'batch' | 'onBoard' | 'merged' | 'waiting' | 'removed'

interface Situation {
  removed: boolean
  /** Nobody else sees it yet: until it is revealed, or until the next batch of anonymous ones. */
  held: 'reveal' | 'batch' | null
  /** It lies behind another note that says the same. */
  merged: boolean
  /** This note's last command has not been answered yet. */
  unanswered: boolean
  /** Commands of this browser that wait, of all tabs. */
  waiting: number
  connected: boolean
}

export function noteState({ removed, held, merged, unanswered, waiting, connected }: Situation): NoteState {
  if (unanswered && waiting > 0) return connected ? 'sending' : 'waiting'
  if (removed) return 'removed'
  if (held) return held === 'reveal' ? 'held' : 'batch'
  return merged ? 'merged' : 'onBoard'
}

/** What a note that nobody else sees yet waits for. One written in private waits for the reveal, signed or not. */
export function heldUntil(board: Board, note: StickyNote): Situation['held'] {
  if (!note.held) return null
  const step = note.stepId === null ? undefined : board.get(note.stepId)
  const isPrivate = step?.kind === 'step' && step.activity === 'privateWriting'
  return note.author || isPrivate ? 'reveal' : 'batch'
}
