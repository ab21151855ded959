// One shared text while its person types: what the document has, one edit on its way, and what was typed since.
import type { Command } from '../../shared/commands'
import { type BoardDoc } from '../../shared/doc/boardDoc'
import { charsOf } from '../../shared/doc/textAnchors'
import type { TextOp } from '../../shared/model/change'
import type { Result } from '../../shared/protocol/result'
import { mergeTexts } from '../../shared/text/merge'
import { diffTexts } from '../../shared/text/ops'
import {
  type AnchoredEdit,
  editOf,
  fromDocument,
  hasUnsent,
  type LocalText,
  markSent,
  moveCaret,
  rebase,
  settleEdit,
  spliceLocal,
  textOfCells,
} from '../../shared/text/transform'
import type { LiveText } from './BoardSession'

/** What the text needs of its session. */
export interface TextHost {
  doc(): BoardDoc
  epoch(): string | null
  /** The field as the mirror has it, for as long as the text is not open for live typing. */
  fieldText(key: string): string
  makeCid(): string
  submit(command: Command, text?: { base: string; sent: string; latest: string }): void
  noteLatest(cid: string, latest: string): void
  /** The text looks different or its state changed. */
  changed(key: string): void
  /** Nobody looks at it any more and everything typed has arrived. */
  finished(key: string): void
}

interface InFlight {
  cid: string
  edit: AnchoredEdit
  base: string
  sent: string
}

/** Keystrokes within this time travel together. */
const sendDelayMs = 60

export class LiveTextSession implements LiveText {
  /** Null until the document has the text open: then only whole strings are known. */
  private local: LocalText | null = null
  private base: string
  private typed: string
  private inFlight: InFlight | null = null
  private composing = false
  private timer: ReturnType<typeof setTimeout> | null = null
  private readonly listeners = new Set<() => void>()
  private carets: ((index: number) => number) | null = null
  private openCid: string | null = null
  viewers = 0

  constructor(
    readonly key: string,
    private readonly host: TextHost,
  ) {
    this.base = host.fieldText(key)
    this.typed = this.base
    this.absorb()
    if (!this.local) this.askToOpen()
  }

  text(): string {
    return this.local ? textOfCells(this.local) : this.typed
  }

  type(text: string): void {
    const op = diffTexts(this.text(), text)
    if (op) this.splice(op)
  }

  moveCaret(index: number): number {
    return this.carets ? this.carets(index) : Math.min(index, this.text().length)
  }

  setComposing(composing: boolean): void {
    this.composing = composing
    if (!composing) this.absorb()
  }

  onRemote(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  isSettled(): boolean {
    return this.inFlight === null && this.openCid === null && !this.hasTyped()
  }

  close(): void {
    this.viewers--
    if (this.viewers > 0) return
    this.composing = false
    this.flush()
    this.finishIfIdle()
  }

  /** The mirror changed, or is a new one. */
  absorb(): void {
    if (this.composing || this.inFlight) return
    const chars = charsOf(this.host.doc(), this.key)
    const before = this.local
    const shown = this.text()
    if (!chars) {
      if (before) this.loseIds(before)
      else if (!this.hasTyped()) this.base = this.typed = this.host.fieldText(this.key)
    } else if (before) {
      const after = rebase(before, chars.text, chars.ids)
      this.carets = (index) => moveCaret(before, after, index)
      this.local = after
    } else {
      const op = mergeTexts(this.base, this.typed, chars.text)
      const fresh = fromDocument(chars.text, chars.ids)
      this.local = op ? spliceLocal(fresh, op) : fresh
    }
    if (this.text() !== shown) this.tellRemote()
    if (this.hasTyped()) this.sendSoon()
  }

  /** A new document has come: the ids of the old one mean nothing in it. */
  startOver(): void {
    if (this.local && !this.inFlight) this.loseIds(this.local)
    this.absorb()
    if (!this.local && this.openCid === null) this.askToOpen()
  }

  /** The server's word on a command of this text; false when it is not one of its. */
  takeResult(result: Result): boolean {
    if (result.cid === this.openCid) {
      this.openCid = null
      this.absorb()
      this.finishIfIdle()
      return true
    }
    const flight = this.inFlight
    if (!flight || result.cid !== flight.cid) return false
    this.inFlight = null
    const mine = this.text()
    if (result.ok && this.local && (result.at || flight.edit.ins.length === 0)) {
      this.local = settleEdit(this.local, flight.edit, result.at ?? [])
    } else {
      // Taken, but nobody remembers where; or of a document that is gone: go by the words alone.
      this.base = result.ok ? flight.sent : flight.base
      this.typed = result.ok || result.code === 'text_moved' ? mine : this.base
      this.local = null
    }
    this.absorb()
    if (!this.local && !result.ok && result.code === 'text_moved' && this.openCid === null) this.askToOpen()
    this.flush()
    this.host.changed(this.key)
    this.finishIfIdle()
    return true
  }

  private hasTyped(): boolean {
    return this.local ? hasUnsent(this.local) : this.typed !== this.base
  }

  private splice(op: TextOp): void {
    this.carets = null
    if (this.local) this.local = spliceLocal(this.local, op)
    else this.typed = this.typed.slice(0, op.index) + op.ins + this.typed.slice(op.index + op.del)
    if (this.inFlight) this.host.noteLatest(this.inFlight.cid, this.text())
    this.host.changed(this.key)
    this.sendSoon()
  }

  private sendSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.flush()
    }, sendDelayMs)
  }

  private flush(): void {
    const epoch = this.host.epoch()
    if (this.inFlight || !this.local || !hasUnsent(this.local) || epoch === null) return
    const edit = editOf(this.local)
    const cid = this.host.makeCid()
    const base = charsOf(this.host.doc(), this.key)?.text ?? ''
    const sent = this.text()
    this.local = markSent(this.local)
    this.inFlight = { cid, edit, base, sent }
    const ins = edit.ins.map(({ after, text }) => ({ after: after && ([...after] as [number, number]), text }))
    this.host.submit({ t: 'text.edit', cid, key: this.key, epoch, del: edit.del, ins, ops: null }, { base, sent, latest: sent })
  }

  private askToOpen(): void {
    this.openCid = this.host.makeCid()
    this.host.submit({ t: 'text.open', cid: this.openCid, key: this.key })
  }

  /** Falls back to whole strings: what was typed is carried over by comparing words. */
  private loseIds(local: LocalText): void {
    const mine = textOfCells(local)
    this.base = hasUnsent(local) ? textWithoutOwn(local) : mine
    this.typed = mine
    this.local = null
  }

  private tellRemote(): void {
    for (const listener of this.listeners) listener()
    this.host.changed(this.key)
  }

  private finishIfIdle(): void {
    if (this.viewers <= 0 && this.isSettled()) this.host.finished(this.key)
  }
}

/** The text without this person's unsent characters. */
function textWithoutOwn(local: LocalText): string {
  return local.cells.map((cell) => (cell.id ? cell.char : '')).join('')
}
