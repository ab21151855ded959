// The board as its person sees it: the mirror, what is still held back of theirs, and their pending commands, decided by
// the server's own `decide`.
import { decide } from '../../shared/commands/decideKnown'
import { type Board, Overlay } from '../../shared/model/board'
import { cidTime } from '../../shared/model/id'
import { parseTextKey, withFieldText } from '../../shared/model/liveText'
import type { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'
import type { OutboxRow } from './outboxStore'

export interface PendingView {
  actor: Actor
  private: PrivateState
  rows: readonly OutboxRow[]
  /** Text key → what this person sees in it while they type. */
  texts: ReadonlyMap<string, string>
}

export interface Shown {
  board: Board
  /** Own votes and the like, with what is pending. */
  private: PrivateState
}

export function showPending(mirror: Board, { actor, private: own, rows, texts }: PendingView): Shown {
  const overlay = new Overlay(mirror)
  const fork = own.fork()
  for (const { record } of own.held.values()) if (!mirror.get(record.id)) overlay.put(record)
  for (const { command } of rows) {
    if (command.t === 'text.edit' || command.t === 'text.open') continue
    // Each at the time it was made: what waits together keeps its order.
    const decision = decide({ board: overlay, private: fork, actor, now: cidTime(command.cid) }, command)
    if (!decision.ok) continue
    for (const change of decision.changes) if (change.op === 'put') overlay.put(change.record)
    for (const change of decision.privateChanges) {
      if (change.op === 'hold') overlay.put(change.record)
      // Whose it is and how it is undone was kept when it was made.
      if (change.op !== 'own' && change.op !== 'inverse' && change.op !== 'dropInverse') fork.apply([change])
    }
  }
  for (const [key, text] of texts) {
    const { id, field } = parseTextKey(key)!
    const record = overlay.get(id)
    if (record) overlay.put(withFieldText(record, field, text))
  }
  return { board: overlay, private: fork }
}
