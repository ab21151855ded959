// An open board as a screen sees it: the mirror with this person's pending commands on it, and a way to act. The line to
// the server is Line's business, waiting commands the Outbox's, shared wording LiveTexts'.
import type { Command, CommandInput } from '../../shared/commands'
import { decide } from '../../shared/commands/decideKnown'
import { parseCommand } from '../../shared/commands/parseKnown'
import { passingRefusals } from '../../shared/commands/refusal'
import { withHeld } from '../../shared/commands/separateHeld'
import type { Board } from '../../shared/model/board'
import { cidTime, makeCid, makeId } from '../../shared/model/id'
import { fieldText, parseTextKey, textKey } from '../../shared/model/liveText'
import { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'
import type { Heartbeat } from '../../shared/protocol/heartbeat'
import type { Hello } from '../../shared/protocol/hello'
import type { Mine } from '../../shared/protocol/mine'
import type { Presence } from '../../shared/protocol/presence'
import type { Result } from '../../shared/protocol/result'
import type {
  BoardSession,
  Gone,
  LiveText,
  Peer,
  RefusedCommand,
  SessionEvent,
  SessionStatus,
} from './BoardSession'
import { Line } from './Line'
import { Listeners } from './Listeners'
import { LiveTexts } from './LiveTexts'
import type { Mirror, MirrorStart } from './Mirror'
import { Outbox } from './Outbox'
import type { OutboxRow, OutboxStore, TypedText } from './outboxStore'
import { ownPart, takeMine } from './ownPart'
import { type Shown, showPending } from './showPending'
import { Timers } from './Timers'
import type { Tabs } from './tabs'
import type { SessionAnswer, Transport } from './transport'
import { UndoStack } from './UndoStack'

export interface SessionOptions {
  boardId: string
  transport: Transport
  store: OutboxStore
  tabs: Tabs
  /** Gets a session token anew; the same member each time. */
  renew(): Promise<SessionAnswer>
  /** What is known of this person, from the server or from an earlier visit. */
  identity: SessionAnswer
  start: MirrorStart & { mine?: Mine }
  /** A number in [0, 1); seeded in simulations. */
  random(): number
  fillRandom?: ((bytes: Uint8Array) => Uint8Array) | undefined
}

type Waiter = (result: Result) => void
type Refusal = Pick<Extract<Result, { ok: false }>, 'code' | 'params'>

const adoptCheckMs = 5_000
const mirrorSaveMs = 1_000

export class Session implements BoardSession {
  readonly boardId: string
  private readonly line: Line
  private readonly outbox: Outbox
  private readonly texts: LiveTexts
  private readonly listeners = new Listeners()
  private readonly timers = new Timers()
  private readonly own = new PrivateState()
  private readonly undoStack = new UndoStack()
  private readonly waiters = new Map<string, Waiter>()
  private identity: SessionAnswer
  private peerList: readonly Peer[] = []
  private refusedList: readonly RefusedCommand[] = []
  private refusedRows: readonly OutboxRow[] = []
  private shown: Shown | null = null
  private heldCounts: Mine['heldCounts']
  private statusNow: SessionStatus
  private clockOffsetMs = 0
  private closed = false
  private isSaveDue = false

  constructor(private readonly options: SessionOptions) {
    const { boardId, store, tabs, transport, start, random } = options
    this.boardId = boardId
    this.identity = options.identity
    if (start.mine) takeMine(this.own, this.identity.memberId, start.mine, [])
    this.outbox = new Outbox(store, tabs, boardId, () => this.refreshStatus())
    this.line = new Line(
      { boardId, transport, start, random, renew: () => options.renew() },
      {
        token: () => this.identity.token,
        renewed: (identity) => {
          this.identity = identity
        },
        hello: (hello) => this.takeHello(hello),
        mine: (mine) => this.takeMine(mine),
        heartbeat: (heartbeat) => this.takeHeartbeat(heartbeat),
        result: (result) => this.takeResult(result),
        ready: (isNew) => this.takeReady(isNew),
        changed: () => this.takeChange(),
        peers: () => this.showPeers(this.line.mirror.peers()),
        lost: (gone) => this.takeLoss(gone),
      },
    )
    this.texts = new LiveTexts(
      this.outbox,
      {
        doc: () => this.mirror.doc,
        epoch: () => this.mirror.epoch,
        fieldText: (key) => this.wholeText(key),
        makeCid: () => this.makeCid(),
        submit: (command, typed) => void this.submit(command, typed),
        noteLatest: (cid, latest) => this.outbox.noteLatest(cid, latest),
        changed: () => this.changed(),
      },
      (command, refusal) => this.noteRefused(command, refusal),
    )
    this.statusNow = {
      sync: 'offline',
      connected: false,
      loaded: start.update !== null,
      waiting: 0,
      writable: true,
      members: 0,
      held: 0,
      gone: null,
    }
  }

  /** Takes over what an earlier visit left, then connects. */
  async open(): Promise<void> {
    await this.adopt()
    this.line.connect()
    this.timers.every(adoptCheckMs, () => {
      if (this.options.tabs.waitingElsewhere() > 0) void this.adopt()
    })
  }

  private get mirror(): Mirror {
    return this.line.mirror
  }

  token(): string {
    return this.identity.token
  }

  me(): Actor {
    const { memberId, role, name, unit, scope } = this.identity
    return { memberId, role, name, unit, scope }
  }

  now(): number {
    return Date.now() + this.clockOffsetMs
  }

  board(): Board {
    return this.seen().board
  }

  private seen(): Shown {
    this.shown ??= this.show(this.texts.shown())
    return this.shown
  }

  private show(texts: ReadonlyMap<string, string>): Shown {
    return showPending(this.line.shownMirror.docBoard.board, {
      actor: this.me(),
      private: this.own,
      rows: this.outbox.pending(),
      texts,
    })
  }

  status(): SessionStatus {
    return this.statusNow
  }

  mine(): Mine {
    const { heldCounts } = this
    return { ...ownPart(this.seen().private, this.identity.memberId), ...(heldCounts && { heldCounts }) }
  }

  owns(id: string): boolean {
    const note = this.board().get(id)
    if (note?.kind !== 'note' && note?.kind !== 'question') return false
    return note.author ? note.author.memberId === this.identity.memberId : this.own.owners.has(id)
  }

  send(command: CommandInput): Promise<Result> {
    return this.carryOut({ ...command, cid: this.makeCid() } as Command)
  }

  sendAll(commands: readonly CommandInput[]): Promise<Result[]> {
    const group = makeId(this.options.fillRandom)
    return Promise.all(commands.map((command) => this.send({ ...command, group })))
  }

  canUndo(): boolean {
    return this.undoStack.canUndo()
  }

  canRedo(): boolean {
    return this.undoStack.canRedo()
  }

  undo(target?: string): Promise<Result | null> {
    const cid = this.makeCid()
    return this.takeBack(cid, this.undoStack.undo(cid, target))
  }

  noteDone(target: string): void {
    this.undoStack.push(target)
    this.changed()
  }

  redo(): Promise<Result | null> {
    const cid = this.makeCid()
    return this.takeBack(cid, this.undoStack.redo(cid))
  }

  openText(recordId: string, field: string): LiveText {
    return this.texts.take(textKey(recordId, field))
  }

  refused(): readonly RefusedCommand[] {
    const rows = this.outbox.refused()
    if (rows !== this.refusedRows) {
      this.refusedRows = rows
      this.refusedList = rows.map(toRefusedCommand)
    }
    return this.refusedList
  }

  dismissRefused(cid: string): void {
    this.outbox.dismiss(cid)
    this.listeners.callSoon('refused')
  }

  peers(): readonly Peer[] {
    return this.peerList
  }

  setPresence(presence: Presence): void {
    this.line.setPresence(presence)
  }

  freezePresence(frozen: boolean): void {
    this.line.freezePresence(frozen)
  }

  on(event: SessionEvent, listener: () => void): () => void {
    return this.listeners.on(event, listener)
  }

  async close(): Promise<void> {
    if (this.closed) return
    this.texts.flush()
    this.closed = true
    this.timers.stop()
    await this.saveMirror()
    this.line.close()
    this.options.tabs.close()
  }

  // ── acting ───────────────────────────────────────────────────────────────────────────────────────────────────

  private async carryOut(raw: Command): Promise<Result> {
    const command = parseCommand(raw)
    if ('ok' in command) return this.refuseHere(raw, command)
    // The command's own moment, as in showPending: what is undone must be as it will be shown.
    const now = cidTime(command.cid)
    const { board, private: own } = this.seen()
    const decision = decide({ board, private: own, actor: this.me(), now }, command)
    // Whether an undo still fits the server knows best: between its update and its answer, this screen's own record of
    // an action is a moment behind.
    if (!decision.ok && isUndoInDoubt(decision.code)) return this.submit(command)
    if (!decision.ok) return this.refuseHere(command, decision)
    // Own inverses are kept even when used: the server has the last word on what can still be undone. What is held back
    // and how one votes is only shown until the server has said so itself.
    const kept = decision.privateChanges.filter(({ op }) => op === 'own' || op === 'inverse')
    this.own.apply(kept)
    if (command.t !== 'undo' && kept.some(({ op }) => op === 'inverse'))
      this.undoStack.push(command.group ?? command.cid)
    return this.submit(command)
  }

  private submit(command: Command, text?: TypedText): Promise<Result> {
    return new Promise((resolve) => {
      this.waiters.set(command.cid, resolve)
      this.outbox.add(this.identity.memberId, command, text)
      this.line.send(command)
      this.changed()
    })
  }

  private takeBack(cid: string, target: string | undefined): Promise<Result | null> {
    return target === undefined ? Promise.resolve(null) : this.carryOut({ t: 'undo', cid, target })
  }

  private refuseHere(command: Command, { code, params }: Refusal): Result {
    this.noteRefused(command, { code, params })
    return { cid: command.cid, ok: false, code, ...(params && { params }) }
  }

  private noteRefused(command: Command, { code, params = {} }: Refusal): void {
    this.undoStack.forget(command.group ?? command.cid)
    this.outbox.keepRefused(this.identity.memberId, command, { code, params })
    this.listeners.callSoon('refused')
  }

  private takeResult(result: Result): void {
    if (!result.ok && passingRefusals.includes(result.code)) {
      this.line.stall()
      this.setStatus({ writable: false })
      return
    }
    const row = this.outbox.remove(result.cid)
    this.texts.takeResult(result, row)
    if (row) {
      if (result.ok) this.settle(row.command.group ?? row.cid)
      else if (!row.text) this.noteRefused(row.command, result)
      this.changed()
    }
    this.waiters.get(result.cid)?.(result)
    this.waiters.delete(result.cid)
  }

  /** What an own action left is as the server has it, in the document or among what is held. */
  private settle(key: string): void {
    const { docBoard } = this.mirror
    this.own.undo.settle(key, withHeld(docBoard.board, this.own, this.me()))
  }

  /** A field as it is with what waits here, but without what is typed live. */
  private wholeText(key: string): string {
    const { id, field } = parseTextKey(key)!
    const record = this.show(new Map()).board.get(id)
    return record ? fieldText(record, field) : ''
  }

  // ── what the line says ───────────────────────────────────────────────────────────────────────────────────────

  private takeHello({ now, role, name, unit, scope }: Hello): void {
    this.clockOffsetMs = now - Date.now()
    this.identity = { ...this.identity, role, name, unit, scope }
    this.setStatus({ connected: true })
    this.changed()
  }

  private takeMine(mine: Mine): void {
    takeMine(this.own, this.identity.memberId, mine, this.waitingOwn())
    if (mine.heldCounts || !mine.more) this.heldCounts = mine.heldCounts
    this.changed()
    this.listeners.callSoon('mine')
    this.saveMirrorSoon()
  }

  /** Anonymous words that wait here: the server has not heard of them. */
  private waitingOwn(): string[] {
    return this.outbox.pending().flatMap(({ command }) => anonymousId(command) ?? [])
  }

  private takeHeartbeat({ now, members, writable, held }: Heartbeat): void {
    this.clockOffsetMs = now - Date.now()
    this.setStatus({ members, writable, held })
  }

  private takeReady(isNew: boolean): void {
    if (isNew) this.texts.startOver()
    this.setStatus({ loaded: true, connected: true })
    for (const { command } of this.outbox.pending()) this.line.send(command)
    this.changed()
  }

  private takeChange(): void {
    this.texts.absorb()
    this.changed()
    this.saveMirrorSoon()
  }

  private takeLoss(gone: Gone | null): void {
    this.showPeers([])
    this.setStatus({ connected: false, gone })
  }

  private showPeers(peers: readonly Peer[]): void {
    this.peerList = peers
    this.listeners.callSoon('peers')
  }

  /** Tries again at once: the browser says that there is a network. */
  reconnectNow(): void {
    if (!this.statusNow.connected) this.line.connectNow()
  }

  /** The browser says that the network is gone: an open socket may take half a minute to notice. */
  checkLine(): void {
    if (this.statusNow.connected) this.line.drop()
  }

  private async adopt(): Promise<void> {
    const found = await this.outbox.adopt(this.identity.memberId).catch(() => [])
    this.outbox.isReady = true
    for (const { command } of found) {
      const id = anonymousId(command)
      if (id) this.own.owners.set(id, this.identity.memberId)
      this.line.send(command)
    }
    if (found.length > 0) this.changed()
    this.listeners.callSoon('refused')
    this.refreshStatus()
  }

  // ── telling ──────────────────────────────────────────────────────────────────────────────────────────────────

  private changed(): void {
    this.shown = null
    this.refreshStatus()
    this.listeners.callSoon('board')
  }

  private refreshStatus(): void {
    this.setStatus({})
  }

  /** Status listeners are called at once: the saved light must never say more than is true. */
  private setStatus(change: Partial<SessionStatus>): void {
    // The outbox reports before the first status is there.
    const before = this.statusNow as SessionStatus | undefined
    if (!before) return
    const next = { ...before, ...change }
    next.waiting = this.outbox.waiting() + this.texts.unsettledCount()
    next.sync = this.syncOf(next)
    const keys = Object.keys(next) as (keyof SessionStatus)[]
    if (keys.every((key) => next[key] === before[key])) return
    this.statusNow = next
    this.listeners.callNow('status')
  }

  private syncOf({ connected, waiting, gone }: SessionStatus): SessionStatus['sync'] {
    if (this.outbox.refused().length > 0) return 'refused'
    if (!connected || gone) return 'offline'
    return waiting > 0 || !this.outbox.isReady || !this.line.isReady ? 'saving' : 'saved'
  }

  private saveMirrorSoon(): void {
    if (this.isSaveDue) return
    this.isSaveDue = true
    this.timers.after(mirrorSaveMs, () => {
      this.isSaveDue = false
      void this.saveMirror()
    })
  }

  /** Keeps the board as it is now in this browser, so that it opens without a connection. */
  async saveMirror(): Promise<void> {
    const { epoch } = this.mirror
    if (epoch === null || !this.statusNow.loaded || !this.line.isCurrent) return
    const mine = ownPart(this.own, this.identity.memberId)
    await this.options.store
      .putMirror({ boardId: this.boardId, epoch, ...this.mirror.encode(), mine })
      .catch(() => {})
  }

  private makeCid(): string {
    return makeCid(this.now(), this.options.fillRandom)
  }
}

/** The note or question that a command adds without a name; null when it does not. */
function anonymousId(command: Command): string | null {
  const isAdding = command.t === 'note.add' || command.t === 'question.ask'
  return isAdding && command.anonymous ? command.id : null
}

function isUndoInDoubt(code: Refusal['code']): boolean {
  return code === 'undo_changed' || code === 'undo_gone'
}

function toRefusedCommand({ command, refused }: OutboxRow): RefusedCommand {
  const { cid, ...input } = command
  return { cid, command: input as CommandInput, code: refused!.code, params: refused!.params }
}
