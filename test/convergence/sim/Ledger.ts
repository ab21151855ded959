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

type Ask = { name: string } & ({ record: LogRecord } | { snapshot: Snapshot })

export class Ledger {
  readonly violations: string[] = []
  readonly trace: string[] = []
  /** Command id → the seq of the record that holds it. */
  readonly logged = new Map<string, number>()
  /** Record id → every durable value it ever had, as JSON. */
  private readonly values = new Map<string, Set<string>>()
  /** Every character that ever was in a durable record. */
  readonly characters = new Set<string>()
  /** Command id → what its client has been told, once. */
  readonly received = new Map<string, Result>()
  /** Told by the running process though the log does not hold them: they must have changed nothing. */
  private unlogged = new Set<string>()
  private asks: Ask[] = []
  private staged: { ask: Ask; failed: boolean }[] = []
  private doc: BoardDoc = createBoardDoc()
  private docBoard: DocBoard = readBoard(this.doc)
  epoch = ''
  seq = 0
  /** Called after each durable record. */
  onDurable: (record: LogRecord, before: ReadonlyMap<string, BoardRecord | undefined>) => void = () => {}

  constructor(
    private readonly time: FakeTime,
    /** What a command adds to a live text: it may be overwritten in the very tick that makes it durable. */
    private readonly typedBy: (cid: string) => string,
  ) {}

  get board(): Board & { all(): Iterable<BoardRecord> } {
    return this.docBoard.board
  }

  note(event: string): void {
    this.trace.push(`${this.time.nowMs.toFixed(2)} ${event}`)
  }

  violation(message: string): void {
    this.violations.push(`at ${Math.round(this.time.nowMs)}: ${message}`)
    this.note(`VIOLATION ${message}`)
  }

  // ── the disk ─────────────────────────────────────────────────────────────────────────────────────────────────

  ask(name: string, what: { record: LogRecord } | { snapshot: Snapshot }): void {
    this.asks.push({ name, ...what })
  }

  /** The store is about to do one request; requests are done in the order they were made. */
  stage(name: string, failed: boolean): void {
    if (name !== 'append' && name !== 'saveSnapshot') return
    const ask = this.asks.shift()
    if (ask?.name !== name) throw new Error(`the disk does a ${name} nobody asked for`)
    this.staged.push({ ask, failed })
  }

  commit(): void {
    for (const { ask, failed } of this.staged.splice(0)) {
      if (failed) this.note(`${ask.name} fails`)
      else if ('record' in ask) this.takeRecord(ask.record)
      else this.takeSnapshot(ask.snapshot)
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
    for (const record of this.docBoard.board.all()) this.remember(record)
  }

  /** A backup was restored: the disk is what it was then. */
  goBack({ board, snapshot, log }: LoadedBoard): void {
    this.startEpoch(snapshot?.epoch ?? board.epoch, snapshot?.update ?? null)
    for (const { update } of log) if (update) applyV1(this.doc, update, 'disk')
    for (const record of this.docBoard.board.all()) this.remember(record)
    this.seq = log.at(-1)?.seq ?? snapshot?.seq ?? 0
    this.logged.clear()
    this.received.clear()
  }

  private takeRecord(record: LogRecord): void {
    if (record.seq !== this.seq + 1) {
      this.violation(`record ${record.seq} was written after ${this.seq}`)
      return
    }
    this.seq = record.seq
    this.note(`durable ${record.seq}: ${record.answers.map(({ cid }) => cid).join(' ')}`)
    for (const { cid } of record.answers) this.log(cid, record.seq)
    const before = new Map<string, BoardRecord | undefined>()
    if (record.update) {
      const old = new Map([...this.docBoard.board.all()].map((each) => [each.id, each]))
      const off = this.docBoard.onChange((ids) => {
        for (const id of ids) {
          before.set(id, old.get(id))
          const now = this.docBoard.board.get(id)
          if (now) this.remember(now)
        }
      })
      applyV1(this.doc, record.update, 'disk')
      off()
    }
    this.onDurable(record, before)
  }

  private log(cid: string, seq: number): void {
    if (this.logged.has(cid)) this.violation(`command ${cid} is in the log twice`)
    if (this.unlogged.has(cid)) this.violation(`command ${cid} was answered before it was durable`)
    const told = this.received.get(cid)
    if (told)
      this.violation(`command ${cid} is in the log after its client heard ${told.ok ? 'ok' : told.code}`)
    this.logged.set(cid, seq)
    for (const char of this.typedBy(cid)) this.characters.add(char)
  }

  private takeSnapshot({ epoch, update, seq }: Snapshot): void {
    this.note(`snapshot ${epoch}.${seq}`)
    if (epoch === this.epoch) return
    const before = contentOf(this.board)
    this.startEpoch(epoch, update)
    if (contentOf(this.board) !== before)
      this.violation(`the new epoch ${epoch} holds something else than the old one`)
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
    for (const char of json) if (char > '\u3400') this.characters.add(char)
  }

  wasDurable(record: BoardRecord): boolean {
    return this.values.get(record.id)?.has(textOf(record)) ?? false
  }

  // ── what is said ─────────────────────────────────────────────────────────────────────────────────────────────

  /** The server puts a frame on a line. */
  sees(connection: number, frame: Uint8Array): void {
    const result = resultIn(frame)
    this.note(
      `to ${connection}: ${frame[0]} ${frame.length}${result ? ` ${result.cid} ${result.ok ? 'ok' : result.code}` : ''}`,
    )
    if (!result?.ok || this.logged.has(result.cid)) return
    this.unlogged.add(result.cid)
  }

  /** A frame reaches a page. */
  receives(frame: Uint8Array): Result | null {
    const result = resultIn(frame)
    if (!result || (!result.ok && passingRefusals.includes(result.code))) return result
    const before = this.received.get(result.cid)
    if (before && before.ok !== result.ok) this.violation(`command ${result.cid} was answered both ways`)
    this.received.set(result.cid, result)
    return result
  }
}

function resultIn(frame: Uint8Array): Result | null {
  if (frame[0] !== frameTypes.result) return null
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  return readJson(decoder) as Result
}
