// What a running server has answered lately, word for word. A copy of a command may still arrive over an old line after
// its client has heard the answer, so not even a refusal or a command that changed nothing is decided a second time.
import type { Result } from '../../shared/protocol/result'

interface Entry {
  memberId: string
  result: Result
}

const maxEntries = 20_000

export class RecentResults {
  private readonly entries = new Map<string, Entry>()

  get(cid: string): Entry | undefined {
    return this.entries.get(cid)
  }

  /** Answers the command id that it forgets for this one, if any. */
  set(memberId: string, result: Result): string | null {
    this.entries.set(result.cid, { memberId, result })
    if (this.entries.size <= maxEntries) return null
    for (const oldest of this.entries.keys()) {
      this.entries.delete(oldest)
      return oldest
    }
    return null
  }
}
