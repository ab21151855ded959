// An open board as a screen sees it. It puts the parts together and passes on what the line says: Line is the way to the
// server, Outbox what waits, LiveTexts shared wording, OwnView what is seen, CommandDesk what is done, StatusLight how
// things stand.
import type { Command, CommandInput } from '../../shared/commands'
import { passingRefusals } from '../../shared/commands/refusal'
import type { Board } from '../../shared/model/board'
import { makeCid, makeId } from '../../shared/model/id'
import { textKey } from '../../shared/model/liveText'
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
import { CommandDesk } from './CommandDesk'
import { Line } from './Line'
import { Listeners } from './Listeners'
import type { LiveTexts } from './LiveTexts'
import { liveTextsMaker } from './liveTextsSlot'
import type { Mirror, MirrorStart } from './Mirror'
import { Outbox } from './Outbox'
import { OwnView } from './OwnView'
import type { OutboxStore } from './outboxStore'
import { StatusLight } from './StatusLight'
import { Timers } from './Timers'
import type { Tabs } from './tabs'
import type { SessionAnswer, Transport } from './transport'

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

const adoptCheckMs = 5_000
const mirrorSaveMs = 1_000

export class Session implements BoardSession {
  readonly boardId: string
  private readonly line: Line
  private readonly outbox: Outbox
  /** Null until a text is opened, or an earlier visit left one on its way. */
  private texts: LiveTexts | null = null
  private readonly view: OwnView
  private readonly desk: CommandDesk
  private readonly light: StatusLight
  private readonly listeners = new Listeners()
  private readonly timers = new Timers()
  private identity: SessionAnswer
  private peerList: readonly Peer[] = []
  private clockOffsetMs = 0
  private lastSeq = 0
  private closed = false
  private isSaveDue = false
  /** Behind a live text's words that this browser's disk is taking. */
  private unsent: Command[] = []

  constructor(private readonly options: SessionOptions) {
    const { boardId, store, tabs, start } = options
    this.boardId = boardId
    this.identity = options.identity
    this.outbox = new Outbox(
      store,
      tabs,
      boardId,
      () => this.light.refresh(),
      () => this.submit([]),
    )
    this.line = this.makeLine()
    this.view = new OwnView({
      me: () => this.me(),
      shownMirror: () => this.line.shownMirror.docBoard.board,
      mirror: () => this.mirror.docBoard.board,
      pending: () => this.outbox.pending(),
      texts: () => this.texts?.shown() ?? new Map(),
    })
    if (start.mine) this.view.take(start.mine)
    this.desk = new CommandDesk(this.view, this.outbox, {
      me: () => this.me(),
      makeCid: () => this.makeCid(),
      send: (command) => this.submit([command]),
      changed: () => this.changed(),
      refusedChanged: () => this.listeners.callSoon('refused'),
    })
    this.light = new StatusLight(
      start.update !== null,
      {
        waiting: () => this.outbox.waiting() + (this.texts?.unsettledCount() ?? 0),
        hasRefused: () => this.outbox.refused().length > 0,
        isReady: () => this.outbox.isReady && this.line.isReady,
      },
      () => this.listeners.callNow('status'),
    )
  }

  private makeLine(): Line {
    const { boardId, transport, start, random, renew } = this.options
    return new Line(
      { boardId, transport, start, random, renew },
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
  }

  private openTexts(): LiveTexts {
    const make = liveTextsMaker()
    if (!make) throw new Error('this page has not loaded live texts')
    this.texts ??= make(
      this.outbox,
      {
        doc: () => this.mirror.doc,
        epoch: () => this.mirror.epoch,
        fieldText: (key) => this.view.wholeText(key),
        makeCid: () => this.makeCid(),
        submit: (command, typed) => void this.desk.submit(command, typed),
        noteLatest: (cid, latest) => this.outbox.noteLatest(cid, latest),
        changed: () => this.changed(),
      },
      (command, refusal) => this.desk.noteRefused(command, refusal),
    )
    return this.texts
  }

  /** Takes over what an earlier visit left, then connects. */
  async open(): Promise<void> {
    await this.adopt()
    this.line.connect()
    this.timers.every(adoptCheckMs, () => {
      this.outbox.retryFailed()
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

  seq(): number {
    return this.lastSeq
  }

  board(): Board {
    return this.view.seen().board
  }

  status(): SessionStatus {
    return this.light.now()
  }

  mine(): Mine {
    return this.view.mine()
  }

  owns(id: string): boolean {
    return this.view.owns(id)
  }

  send(command: CommandInput): Promise<Result> {
    return this.desk.carryOut({ ...command, cid: this.makeCid() } as Command)
  }

  sendAll(commands: readonly CommandInput[]): Promise<Result[]> {
    const group = makeId(this.options.fillRandom)
    return Promise.all(commands.map((command) => this.send({ ...command, group })))
  }

  canUndo(): boolean {
    return this.desk.canUndo()
  }

  canRedo(): boolean {
    return this.desk.canRedo()
  }

  undo(target?: string): Promise<Result | null> {
    return this.desk.undo(target)
  }

  redo(): Promise<Result | null> {
    return this.desk.redo()
  }

  noteDone(target: string): void {
    this.desk.noteDone(target)
    this.changed()
  }

  openText(recordId: string, field: string): LiveText {
    return this.openTexts().take(textKey(recordId, field))
  }

  refused(): readonly RefusedCommand[] {
    return this.desk.refused()
  }

  dismissRefused(cid: string): void {
    this.desk.dismissRefused(cid)
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
    this.texts?.flush()
    this.closed = true
    this.timers.stop()
    await this.saveMirror()
    this.line.close()
    this.options.tabs.close()
  }

  // ── what the line says ───────────────────────────────────────────────────────────────────────────────────────

  private takeHello({ now, seq, role, name, unit, scope }: Hello): void {
    this.lastSeq = seq
    this.clockOffsetMs = now - Date.now()
    this.identity = { ...this.identity, role, name, unit, scope }
    this.light.set({ connected: true })
    this.changed()
  }

  private takeMine(mine: Mine): void {
    this.view.take(mine)
    this.changed()
    this.listeners.callSoon('mine')
    this.saveMirrorSoon()
  }

  private takeHeartbeat({ now, seq, members, writable, held }: Heartbeat): void {
    this.lastSeq = seq
    this.clockOffsetMs = now - Date.now()
    this.light.set({ members, writable, held })
  }

  private takeResult(result: Result): void {
    if (!result.ok && passingRefusals.includes(result.code)) {
      this.line.stall()
      this.light.set({ writable: false })
      return
    }
    if (result.ok) this.lastSeq = Math.max(this.lastSeq, result.seq)
    const row = this.outbox.remove(result.cid)
    this.texts?.takeResult(result, row)
    this.desk.takeResult(result, row)
  }

  private takeReady(isNew: boolean): void {
    if (isNew) this.texts?.startOver()
    this.light.set({ loaded: true, connected: true })
    this.unsent = []
    this.submit(this.outbox.pending().map(({ command }) => command))
    this.changed()
  }

  private takeChange(): void {
    this.texts?.absorb()
    this.changed()
    this.saveMirrorSoon()
  }

  private takeLoss(gone: Gone | null): void {
    this.showPeers([])
    this.light.set({ connected: false, gone })
  }

  private showPeers(peers: readonly Peer[]): void {
    this.peerList = peers
    this.listeners.callSoon('peers')
  }

  /** Tries again at once: the browser says that there is a network. */
  reconnectNow(): void {
    if (!this.status().connected) this.line.connectNow()
  }

  /** The browser says that the network is gone: an open socket may take half a minute to notice. */
  checkLine(): void {
    if (this.status().connected) this.line.drop()
  }

  private async adopt(): Promise<void> {
    const found = await this.outbox.adopt(this.identity.memberId).catch(() => [])
    if (found.some((row) => row.text)) {
      if (!liveTextsMaker()) await import('./everything')
      this.openTexts()
    }
    this.outbox.isReady = true
    for (const { command } of found) {
      this.view.adopt(command)
    }
    this.submit(found.map(({ command }) => command))
    if (found.length > 0) this.changed()
    this.listeners.callSoon('refused')
    this.light.refresh()
  }

  private changed(): void {
    this.view.changed()
    this.light.refresh()
    this.listeners.callSoon('board')
  }

  // ── keeping the mirror ───────────────────────────────────────────────────────────────────────────────────────

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
    if (epoch === null || !this.status().loaded || !this.line.isCurrent) return
    await this.options.store
      .putMirror({ boardId: this.boardId, epoch, ...this.mirror.encode(), mine: this.view.stored() })
      .catch(() => {})
  }

  /** Sends commands in the order they were made, once this browser's disk has the words of live texts among them. */
  private submit(commands: readonly Command[]): void {
    this.unsent.push(...commands)
    if (this.outbox.isStoring) return
    for (const command of this.unsent.splice(0)) this.line.send(command)
  }

  private makeCid(): string {
    return makeCid(this.now(), this.options.fillRandom)
  }
}
