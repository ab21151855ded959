// What really is on the simulated disk, record by record, and what everybody was told: the judge of a run. It replays
// each durable log record into a document of its own, so it knows every value that ever was durable.
import * as decoding from 'lib0/decoding'
import type { LoadedBoard, LogRecord, Snapshot } from '../../../server/store/Store'
import { passingRefusals } from '../../../shared/commands/refusal'
import { applyV1, applyV2, type BoardDoc, createBoardDoc } from '../../../shared/doc/boardDoc'
import { type DocBoard, readBoard } from '../../../shared/doc/readBoard'
import type { Board } from '../../../shared/model/board'
import type { BoardRecord } from '../../../shared/model/record'
import { frameTypes, readJson } from '../../../shared/protocol/frames'
import type { Result } from '../../../shared/protocol/result'
import { contentOf, textOf } from './content'
import type { FakeTime } from './FakeTime'

/** What a store is asked to keep: a record of the log, a snapshot, or both. */
type Kept = { record: LogRecord; snapshot?: Snapshot } | { record?: never; snapshot: Snapshot }
type Ask = { name: string; kept: Kept }

/** What somebody said in a command: a sign and a character that nobody else uses. */
const ownWords = /說(?:[\uac00-\ud7a3]|[\ud840-\ud87f][\udc00-\udfff])/g

export class Ledger {
  readonly violations: string[] = []
  readonly trace: string[] = []
  /** Whether every event is written down. */
  withTrace = false
  /** Command id → the seq of the record that holds it. */
  readonly logged = new Map<string, number>()
  /** Record id → every durable value it ever had, as JSON. */
  private readonly values = new Map<string, Set<string>>()
  /** Every character that ever was in a durable record; after a disk went back in time, those it still has. */
  readonly characters = new Set<string>()
  /** Every character that everybody may know, though the disk may have lost it since. */
  readonly shownCharacters = new Set<string>()
  /** Commands that a disk had, and lost when it went back in time. */
  readonly lost = new Set<string>()
  /** Command id → what its client has been told, once. */
  readonly received = new Map<string, Result>()
  /** Told by the running process though the log does not hold them: they must have changed nothing. */
  private unlogged = new Set<string>()
  /** Ids of records that were erased for good, and words that were in them alone → the record that did it. */
  readonly erased = new Map<string, number>()
  readonly erasedWords = new Map<string, number>()
  private asks: Ask[] = []
  private staged: { ask: Ask; failed: boolean }[] = []
  private doc: BoardDoc = createBoardDoc()
  private docBoard: DocBoard = readBoard(this.doc)
  /** Every record as the disk has it now. */
  private current = new Map<string, BoardRecord>()
  /** What the board held after each record, for as long as the disk may go back to it. */
  keepContents = false
  private readonly contents = new Map<number, string>()
  epoch = ''
  seq = 0
  /** Called after each durable record. */
  onDurable: (record: LogRecord, before: ReadonlyMap<string, BoardRecord | undefined>) => void = () => {}
  /** Called when a disk went back in time, with what was lost. */
  onLost: (cids: ReadonlySet<string>) => void = () => {}
  /** Who made a command; null when nobody did. */
  makerOf: (cid: string) => string | null = () => ''

  constructor(
    private readonly time: FakeTime,
    /** What a command adds to a live text: it may be overwritten in the very tick that makes it durable. */
    private readonly typedBy: (cid: string) => string,
  ) {}

  get board(): Board & { all(): Iterable<BoardRecord> } {
    return this.docBoard.board
  }

  note(event: string): void {
    if (this.withTrace) this.trace.push(`${this.time.nowMs.toFixed(2)} ${event}`)
  }

  violation(message: string): void {
    this.violations.push(`at ${Math.round(this.time.nowMs)}: ${message}`)
    this.note(`VIOLATION ${message}`)
  }

  // ── the disk ─────────────────────────────────────────────────────────────────────────────────────────────────

  ask(name: string, kept: Kept): void {
    this.asks.push({ name, kept })
  }

  /** The store is about to do one request; requests are done in the order they were made. */
  stage(name: string, failed: boolean): void {
    if (name !== 'append' && name !== 'saveSnapshot' && name !== 'rewriteBoard') return
    const ask = this.asks.shift()
    if (ask?.name !== name) throw new Error(`the disk does a ${name} nobody asked for`)
    this.staged.push({ ask, failed })
  }

  commit(): void {
    for (const { ask, failed } of this.staged.splice(0)) {
      const { record, snapshot } = ask.kept
      if (failed) this.note(`${ask.name} fails`)
      else {
        if (record) this.takeRecord(record)
        if (record && snapshot) this.takeErased(snapshot)
        else if (snapshot) this.takeSnapshot(snapshot)
      }
    }
  }

  /** The process died: what it had asked for never happens. */
  forgetUndurable(): void {
    this.asks = []
    this.staged = []
    this.unlogged = new Set()
  }

  startEpoch(epoch: string, update: Uint8Array | null): void {
    this.epoch = epoch
    this.docBoard.close()
    this.doc = createBoardDoc()
    if (update) applyV2(this.doc, update, 'disk')
    this.docBoard = readBoard(this.doc)
    this.takeAll()
  }

  private takeAll(): void {
    this.current = new Map()
    for (const record of this.docBoard.board.all()) {
      this.current.set(record.id, record)
      this.remember(record)
    }
  }

  /** The disk is what it was some time ago: a backup was restored, or the power went and it had lied. */
  goBack({ board, snapshot, log }: LoadedBoard): void {
    this.startEpoch(board.epoch, snapshot?.update ?? null)
    for (const { update } of log) if (update) applyV1(this.doc, update, 'disk')
    this.characters.clear()
    this.takeAll()
    for (const record of this.current.values())
      for (const char of textOf(record)) if (char > '\u3400') this.characters.add(char)
    this.seq = log.at(-1)?.seq ?? snapshot?.seq ?? 0
    this.note(`the disk is back at ${this.seq}`)
    for (const gone of [this.erased, this.erasedWords])
      for (const [what, seq] of gone) if (seq > this.seq) gone.delete(what)
    if (this.contents.has(this.seq) && this.contents.get(this.seq) !== contentOf(this.board))
      this.violation(`the disk went back to ${this.seq}, and that is no earlier state of the board`)
    const lost = new Set<string>()
    for (const [cid, seq] of this.logged) if (seq > this.seq) lost.add(cid)
    for (const cid of lost) {
      this.lost.add(cid)
      this.logged.delete(cid)
    }
    this.onLost(lost)
  }

  /** What the disk holds now is worth comparing with, should it go back to it. */
  keepContent(): void {
    this.contents.set(this.seq, contentOf(this.board))
  }

  private takeRecord(record: LogRecord): void {
    if (record.seq !== this.seq + 1) {
      this.violation(`record ${record.seq} was written after ${this.seq}`)
      return
    }
    this.seq = record.seq
    if (this.withTrace) this.note(`durable ${record.seq}: ${record.answers.map(({ cid }) => cid).join(' ')}`)
    for (const answer of record.answers) this.log(answer, record.seq)
    const before = new Map<string, BoardRecord | undefined>()
    if (record.update) {
      const off = this.docBoard.onChange((ids) => {
        for (const id of ids) {
          before.set(id, this.current.get(id))
          const now = this.docBoard.board.get(id)
          if (!now) continue
          this.current.set(id, now)
          this.remember(now)
        }
      })
      applyV1(this.doc, record.update, 'disk')
      off()
    }
    if (this.keepContents) this.keepContent()
    this.onDurable(record, before)
  }

  private log({ cid, memberId }: LogRecord['answers'][number], seq: number): void {
    if (this.logged.has(cid)) this.violation(`command ${cid} is in the log twice`)
    const maker = this.makerOf(cid)
    if (memberId !== 'server' && maker !== '' && maker !== memberId)
      this.violation(`command ${cid} of ${maker ?? 'nobody'} is in the log as one of ${memberId}`)
    if (this.unlogged.has(cid)) this.violation(`command ${cid} was answered before it was durable`)
    const told = this.received.get(cid)
    if (told && !this.lost.has(cid))
      this.violation(`command ${cid} is in the log after its client heard ${told.ok ? 'ok' : told.code}`)
    this.logged.set(cid, seq)
    for (const char of this.typedBy(cid)) this.show(char)
  }

  private takeSnapshot({ epoch, update, seq }: Snapshot): void {
    this.note(`snapshot ${epoch}.${seq}`)
    if (epoch === this.epoch) return
    const before = contentOf(this.board)
    this.startEpoch(epoch, update)
    if (contentOf(this.board) !== before)
      this.violation(`the new epoch ${epoch} holds something else than the old one`)
  }

  /** Something was erased for good: the board is what is left of it, in a new epoch. */
  private takeErased({ epoch, update }: Snapshot): void {
    this.note(`erased, now ${epoch}`)
    const before = this.current
    this.startEpoch(epoch, update)
    for (const [id, record] of before) {
      if (this.current.has(id)) continue
      this.erased.set(id, this.seq)
      for (const [word] of JSON.stringify(record).matchAll(ownWords)) this.erasedWords.set(word, this.seq)
    }
    for (const id of this.current.keys()) if (!before.has(id)) this.violation(`an erasure made ${id}`)
    if (this.keepContents) this.keepContent()
    this.onLost(new Set())
  }

  private remember(record: BoardRecord): void {
    let known = this.values.get(record.id)
    if (!known) {
      known = new Set()
      this.values.set(record.id, known)
    }
    const json = textOf(record)
    if (known.has(json)) return
    known.add(json)
    for (const char of json) if (char > '\u3400') this.show(char)
  }

  private show(char: string): void {
    this.characters.add(char)
    this.shownCharacters.add(char)
  }

  wasDurable(record: BoardRecord): boolean {
    return this.values.get(record.id)?.has(textOf(record)) ?? false
  }

  // ── what is said ─────────────────────────────────────────────────────────────────────────────────────────────

  /** The server puts a frame on a line. */
  sees(connection: number, frame: Uint8Array): void {
    const result = resultIn(frame)
    if (this.withTrace)
      this.note(`to ${connection}: ${frame[0]} ${frame.length}${result ? told(result) : ''}`)
    if (!result?.ok || this.logged.has(result.cid)) return
    this.unlogged.add(result.cid)
  }

  /** A frame reaches a page. */
  receives(frame: Uint8Array): Result | null {
    const result = resultIn(frame)
    if (!result || (!result.ok && passingRefusals.includes(result.code))) return result
    const before = this.received.get(result.cid)
    if (before && before.ok !== result.ok && !this.lost.has(result.cid))
      this.violation(`command ${result.cid} was answered both ways`)
    this.received.set(result.cid, result)
    return result
  }
}

function told(result: Result): string {
  return ` ${result.cid} ${result.ok ? 'ok' : result.code}`
}

function resultIn(frame: Uint8Array): Result | null {
  if (frame[0] !== frameTypes.result) return null
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  return readJson(decoder) as Result
}
