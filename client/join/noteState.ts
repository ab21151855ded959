// How each of my notes stands, in one word: what the phone shows beside it.
export type NoteState = 'sending' | 'onBoard' | 'merged' | 'waiting' | 'removed'

interface Situation {
  removed: boolean
  /** It lies behind another note that says the same. */
  merged: boolean
  /** This note's last command has not been answered yet. */
  unanswered: boolean
  /** Commands of this browser that wait, of all tabs. */
  waiting: number
  connected: boolean
}

export function noteState({ removed, merged, unanswered, waiting, connected }: Situation): NoteState {
  if (unanswered && waiting > 0) return connected ? 'sending' : 'waiting'
  if (removed) return 'removed'
  return merged ? 'merged' : 'onBoard'
}
