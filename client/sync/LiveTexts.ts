// The shared texts that this person types in, and what an earlier visit left on its way in others.
import type { Command } from '../../shared/commands'
import type { Result } from '../../shared/protocol/result'
import { mergeTexts } from '../../shared/text/merge'
import { LiveTextSession, type TextHost } from './LiveTextSession'
import type { Outbox } from './Outbox'
import type { OutboxRow, TypedText } from './outboxStore'

type Refusal = Extract<Result, { ok: false }>

export class LiveTexts {
  private readonly open = new Map<string, LiveTextSession>()

  constructor(
    private readonly outbox: Outbox,
    private readonly host: Omit<TextHost, 'finished'>,
    /** Words that a text could not take become a draft. */
    private readonly onRefused: (command: Command, refusal: Refusal) => void,
  ) {}

  /** The session of one text; whoever takes it closes it. */
  take(key: string): LiveTextSession {
    let text = this.open.get(key)
    if (!text) {
      const left = this.outbox.pending().find((row) => row.text && keyOf(row) === key)
      const finished = () => {
        this.open.delete(key)
        this.host.changed(key)
      }
      text = new LiveTextSession(key, { ...this.host, finished }, left)
      this.open.set(key, text)
    }
    text.viewers++
    return text
  }

  /** What this person sees in each of them. */
  shown(): Map<string, string> {
    const shown = new Map<string, string>()
    for (const row of this.outbox.pending()) {
      const key = keyOf(row)
      if (row.text && key !== null) shown.set(key, row.text.latest)
    }
    for (const [key, text] of this.open) shown.set(key, text.text())
    return shown
  }

  unsettledCount(): number {
    return [...this.open.values()].filter((text) => !text.isSettled()).length
  }

  absorb(): void {
    for (const text of this.open.values()) text.absorb()
  }

  startOver(): void {
    for (const text of this.open.values()) text.startOver()
  }

  flush(): void {
    for (const text of this.open.values()) text.flush()
  }

  /** The server's word on the command of `row`, or on one that no longer waits. */
  takeResult(result: Result, row: OutboxRow | undefined): void {
    const isTaken = [...this.open.values()].some((text) => text.takeResult(result))
    if (row?.text) this.settle(row, row.text, result, isTaken)
  }

  /** `isTaken` when somebody still types in that text here, and it has taken the result itself. */
  private settle({ command }: OutboxRow, text: TypedText, result: Result, isTaken: boolean): void {
    if (command.t !== 'text.edit' && command.t !== 'text.open') return
    if (result.ok || result.code === 'text_moved') {
      if (!isTaken) this.finish(text, command.key, result.ok)
    } else if (text.latest !== text.base) {
      // The words as they were last, so that the draft holds all of them.
      const ins = [{ after: null, text: text.latest }]
      this.onRefused({ ...command, t: 'text.edit', epoch: '', del: [], ins, ops: null }, result)
    }
  }

  /** An edit that an earlier visit sent: what was typed after it, or what could not be placed, goes in by its words. */
  private finish({ base, sent, latest }: TypedText, key: string, wasTaken: boolean): void {
    const text = this.take(key)
    const ops = mergeTexts(wasTaken ? sent : base, latest, text.text())
    if (ops) text.apply(ops)
    text.close()
  }
}

/** The live text that a waiting command is about. */
function keyOf({ command }: OutboxRow): string | null {
  return command.t === 'text.edit' || command.t === 'text.open' ? command.key : null
}
