// A board on a desk: runs commands through `decide` and keeps what they do, without server, document or network.
import type { CommandInput } from '../../shared/commands'
import { decide } from '../../shared/commands/decide'
import type { Decision } from '../../shared/commands/define'
import { parseCommand } from '../../shared/commands/parse'
import { BoardIndex } from '../../shared/model/board'
import { makeCid } from '../../shared/model/id'
import { PrivateState } from '../../shared/model/private'
import type { Actor, Role } from '../../shared/model/role'

export class Desk {
  readonly board = new BoardIndex()
  readonly private = new PrivateState(true)
  now = 1_700_000_000_000
  private serial = 0

  /** An id such as `note-000000001`. */
  id(name: string): string {
    return `${name}-${String(++this.serial).padStart(12, '0')}`
  }

  actor(role: Role, memberId = `${role}-member`): Actor {
    return { memberId, role, name: role, unit: '', scope: 'board' }
  }

  /** Runs a command as it would come over the wire; a refusal changes nothing. */
  run(
    input: CommandInput | { t: string },
    actor: Actor = this.actor('facilitator'),
  ): Decision & { cid: string } {
    const cid = makeCid(this.now++)
    const command = parseCommand({ ...input, cid })
    if ('ok' in command) return { ...command, cid }
    const decision = decide({ board: this.board, private: this.private, actor, now: this.now }, command)
    if (decision.ok) {
      for (const change of decision.changes) if (change.op === 'put') this.board.put(change.record)
      this.private.apply(decision.privateChanges)
    }
    return { ...decision, cid }
  }
}
