// One shared text while its person types: what the document has, one edit on its way, and what was typed since.
import type { Command } from '../../shared/commands'
import type { BoardDoc } from '../../shared/doc/boardDoc'
import { charsOf } from '../../shared/doc/textAnchors'
import type { TextOp } from '../../shared/model/change'
import { cleanText } from '../../shared/model/text'
import type { Result } from '../../shared/protocol/result'
import { mergeTexts } from '../../shared/text/merge'
import { applyOps, diffTexts } from '../../shared/text/ops'
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
import type { OutboxRow } from './outboxStore'

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
  /** The document that the edit's character ids are of; null when an earlier visit sent it. */
  doc: BoardDoc | null
  base: string
  sent: string
}

/** Keystrokes within this time travel together. */
const sendDelayMs = 60

export class LiveTextSession implements LiveText {
  /** Null until the document has the text open: then only whole strings are known. */
  private local: LocalText | null = null
  /** The document that `local` has its ids from. */
  private localDoc: BoardDoc | null = null
  /** What the text was before this person's unsent changes. */
  private base: string
  /** The text with them, for as long as there is no `local`. */
  private typed: string
  private inFlight: InFlight | null = null
  private composing = false
  private timer: ReturnType<typeof setTimeout> | null = null
  private readonly listeners = new Set<() => void>()
  private carets: ((index: number) => number) | null = null
  private openCid: string | null = null
  viewers = 0

  /** `left` is a command of this text that an earlier visit left on its way: this one goes on where that stopped. */
  constructor(
    readonly key: string,
    private readonly host: TextHost,
    left: OutboxRow | undefined,
  ) {
    this.base = left?.text?.base ?? host.fieldText(key)
    this.typed = left?.text?.latest ?? this.base
    if (left?.text && left.command.t === 'text.open') this.openCid = left.cid
    else if (left?.text) {
      this.inFlight = {
        cid: left.cid,
        edit: { del: [], ins: [] },
        doc: null,
        base: this.base,
        sent: left.text.sent,
      }
    }
    this.absorb()
    this.askToOpen()
  }

  text(): string {
    return this.local ? textOfCells(this.local) : this.typed
  }

  type(text: string): void {
    const op = diffTexts(this.text(), text)
    if (op) this.apply([op])
  }

  /** Several replacements at once, in descending order of index. */
  apply(ops: readonly TextOp[]): void {
    this.carets = null
    for (const { index, del, ins } of ops) this.splice({ index, del, ins: cleanText(ins) })
    const waitingCid = this.inFlight?.cid ?? this.openCid
    if (waitingCid !== null) this.host.noteLatest(waitingCid, this.text())
    this.askToOpen()
    this.host.changed(this.key)
    this.sendSoon()
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
    this.setComposing(false)
    this.flush()
    this.finishIfIdle()
  }

  /** The mirror changed, or is a new one. Nothing comes in while something of this text is on its way. */
  absorb(): void {
    if (this.composing || this.inFlight || this.openCid !== null) return
    const doc = this.host.doc()
    const shown = this.text()
    const before = this.local
    // The ids of another document mean nothing in this one: what was typed is carried over by its words.
    if (this.localDoc !== doc) this.loseIds()
    const chars = charsOf(doc, this.key)
    if (!chars) {
      this.loseIds()
      if (!this.hasTyped()) this.base = this.typed = this.host.fieldText(this.key)
    } else if (this.local) {
      const after = rebase(this.local, chars.text, chars.ids)
      if (before) this.carets = (index) => moveCaret(before, after, index)
      this.local = after
      this.base = chars.text
    } else {
      this.local = fromDocument(chars.text, chars.ids)
      this.localDoc = doc
      for (const op of mergeTexts(this.base, this.typed, chars.text) ?? [])
        this.local = spliceLocal(this.local, op)
      this.base = chars.text
    }
    if (this.text() !== shown) this.tellRemote()
    if (!this.hasTyped()) return
    // A new document may have come while somebody composed: it does not have this text open.
    this.askToOpen()
    this.sendSoon()
  }

  /** A new document has come. */
  startOver(): void {
    this.absorb()
    if (this.isNeeded()) this.askToOpen()
  }

  /** The server's word on a command of this text; false when it is not one of its. */
  takeResult(result: Result): boolean {
    if (result.cid === this.openCid) this.takeOpened(result)
    else if (this.inFlight && result.cid === this.inFlight.cid) this.takeSent(this.inFlight, result)
    else return false
    this.absorb()
    if ((result.ok || result.code === 'text_moved') && this.isNeeded()) this.askToOpen()
    this.flush()
    this.host.changed(this.key)
    this.finishIfIdle()
    return true
  }

  private takeOpened(result: Result): void {
    this.openCid = null
    if (!result.ok) this.giveUp()
  }

  private takeSent(flight: InFlight, result: Result): void {
    this.inFlight = null
    const mine = this.text()
    if (!result.ok && result.code !== 'text_moved') {
      this.base = flight.base
      this.giveUp()
      return
    }
    this.base = result.ok ? flight.sent : flight.base
    const isSameDoc = flight.doc === this.host.doc()
    if (result.ok && isSameDoc && this.local && (result.at || flight.edit.ins.length === 0)) {
      this.local = settleEdit(this.local, flight.edit, result.at ?? [])
      return
    }
    // Taken, but nobody remembers where; or of a document that is gone: go by the words alone.
    this.local = null
    this.typed = mine
  }

  /** Refused: the session keeps the words as a draft, the text goes on without them. */
  private giveUp(): void {
    this.local = null
    this.typed = this.base
    this.tellRemote()
  }

  private isNeeded(): boolean {
    return this.viewers > 0 || this.hasTyped()
  }

  private hasTyped(): boolean {
    return this.local ? hasUnsent(this.local) : this.typed !== this.base
  }

  private splice(op: TextOp): void {
    if (this.local) this.local = spliceLocal(this.local, op)
    else this.typed = applyOps(this.typed, [op])
  }

  private sendSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.flush()
    }, sendDelayMs)
  }

  /** Sends what was typed, unless something is on its way already. */
  flush(): void {
    const epoch = this.host.epoch()
    const doc = this.host.doc()
    if (this.inFlight || this.openCid !== null || epoch === null) return
    if (!this.local || this.localDoc !== doc || !hasUnsent(this.local)) return
    const edit = editOf(this.local)
    const cid = this.host.makeCid()
    const { base } = this
    const sent = this.text()
    this.local = markSent(this.local)
    this.inFlight = { cid, edit, doc, base, sent }
    const ins = edit.ins.map(({ after, text }) => ({
      after: after && ([...after] as [number, number]),
      text,
    }))
    this.host.submit(
      { t: 'text.edit', cid, key: this.key, epoch, del: edit.del, ins, ops: null },
      { base, sent, latest: sent },
    )
  }

  /** Makes the text ready for several people, if the document does not have it ready. */
  private askToOpen(): void {
    if (this.local || this.inFlight || this.openCid !== null) return
    // It is open, and taken in when the composing is over.
    if (this.composing && charsOf(this.host.doc(), this.key)) return
    this.openCid = this.host.makeCid()
    const text = { base: this.base, sent: this.base, latest: this.typed }
    this.host.submit({ t: 'text.open', cid: this.openCid, key: this.key }, text)
  }

  /** Falls back to whole strings. */
  private loseIds(): void {
    if (!this.local) return
    this.typed = textOfCells(this.local)
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
