// An open board: mirror, outbox and the picture of both, the line to the server and what to do when it breaks.
import type { Command, CommandInput } from '../../shared/commands'
import { decide } from '../../shared/commands/decide'
import type { Refusal } from '../../shared/commands/define'
import { parseCommand } from '../../shared/commands/parse'
import { passingRefusals } from '../../shared/commands/refusal'
import type { Board } from '../../shared/model/board'
import { cidTime, makeCid, makeId } from '../../shared/model/id'
import { fieldText, parseTextKey, textKey } from '../../shared/model/liveText'
import { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'
import { closeCodes } from '../../shared/protocol/closeCodes'
import type { Heartbeat } from '../../shared/protocol/heartbeat'
import type { Hello } from '../../shared/protocol/hello'
import type { Mine } from '../../shared/protocol/mine'
import type { Presence } from '../../shared/protocol/presence'
import type { Result } from '../../shared/protocol/result'
import { mergeTexts } from '../../shared/text/merge'
import type {
  BoardSession,
  Gone,
  LiveText,
  Peer,
  RefusedCommand,
  SessionEvent,
  SessionStatus,
} from './BoardSession'
import { connectDelayMs } from './connectDelay'
import { Listeners } from './Listeners'
import { LiveTextSession, type TextHost } from './LiveTextSession'
import { Mirror, type MirrorStart } from './Mirror'
import { Outbox } from './Outbox'
import type { OutboxRow, OutboxStore } from './outboxStore'
import { showPending } from './showPending'
import type { Tabs } from './tabs'
import { Refused, type SessionAnswer, type Transport } from './transport'
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
  start: MirrorStart & { ownedNoteIds?: readonly string[] }
  /** A number in [0, 1); seeded in simulations. */
  random(): number
  fillRandom?: ((bytes: Uint8Array) => Uint8Array) | undefined
}

type Waiter = (result: Result) => void
type TypedText = NonNullable<OutboxRow['text']>

const adoptCheckMs = 5_000
const mirrorSaveMs = 1_000

export class Session implements BoardSession {
  readonly boardId: string
  private mirror: Mirror
  /** The mirror still shown while a new one is being filled. */
  private oldMirror: Mirror | null = null
  private readonly outbox: Outbox
  private readonly listeners = new Listeners()
  private readonly own = new PrivateState()
  private readonly undoStack = new UndoStack()
  private readonly texts = new Map<string, LiveTextSession>()
  private readonly waiters = new Map<string, Waiter>()
  private identity: SessionAnswer
  private refusedList: readonly RefusedCommand[] = []
  private peerList: readonly Peer[] = []
  private presence: Presence = {}
  private shown: Board | null = null
  private statusNow: SessionStatus
  private clockOffsetMs = 0
  private attempt = 0
  /** The mirror is complete and commands may go out. */
  private isReady = false
  /** The server could not store a command of this line: it takes no more over it, so that none overtakes. */
  private isStalled = false
  private closed = false
  private timers = new Set<ReturnType<typeof setTimeout>>()
  private saveTimer: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly options: SessionOptions) {
    this.boardId = options.boardId
    this.identity = options.identity
    for (const id of options.start.ownedNoteIds ?? []) this.own.owners.set(id, this.identity.memberId)
    this.outbox = new Outbox(options.store, options.tabs, options.boardId, () => this.refreshStatus())
    this.mirror = this.makeMirror(options.start)
    this.statusNow = {
      sync: 'offline',
      connected: false,
      loaded: options.start.update !== null,
      waiting: 0,
      writable: true,
      members: 0,
      gone: null,
    }
  }

  /** Takes over what an earlier visit left, then connects. */
  async open(): Promise<void> {
    await this.adopt()
    this.connect()
    this.every(adoptCheckMs, () => {
      if (this.options.tabs.waitingElsewhere() > 0) void this.adopt()
    })
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
    this.shown ??= this.show(this.shownTexts())
    return this.shown
  }

  private show(texts: ReadonlyMap<string, string>): Board {
    return showPending((this.oldMirror ?? this.mirror).docBoard.board, {
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
    return { ownedNoteIds: [...this.own.owners.keys()], more: false }
  }

  owns(noteId: string): boolean {
    const note = this.board().get(noteId)
    if (note?.kind !== 'note') return false
    return note.author ? note.author.memberId === this.identity.memberId : this.own.owners.has(noteId)
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

  undo(): Promise<Result | null> {
    const cid = this.makeCid()
    return this.takeBack(cid, this.undoStack.undo(cid))
  }

  redo(): Promise<Result | null> {
    const cid = this.makeCid()
    return this.takeBack(cid, this.undoStack.redo(cid))
  }

  openText(recordId: string, field: string): LiveText {
    const text = this.liveText(textKey(recordId, field))
    text.viewers++
    return text
  }

  refused(): readonly RefusedCommand[] {
    return this.refusedList
  }

  dismissRefused(cid: string): void {
    this.refusedList = this.refusedList.filter((refused) => refused.cid !== cid)
    this.refreshStatus()
    this.listeners.callSoon('refused')
  }

  peers(): readonly Peer[] {
    return this.peerList
  }

  setPresence(presence: Presence): void {
    this.presence = { ...this.presence, ...presence }
    this.mirror.setPresence(this.presence)
  }

  on(event: SessionEvent, listener: () => void): () => void {
    return this.listeners.on(event, listener)
  }

  async close(): Promise<void> {
    if (this.closed) return
    for (const text of this.texts.values()) text.flush()
    this.closed = true
    for (const timer of this.timers) clearTimeout(timer)
    if (this.saveTimer !== null) clearTimeout(this.saveTimer)
    await this.saveMirror()
    this.mirror.destroy()
    this.oldMirror?.destroy()
    this.options.tabs.close()
  }

  // ── acting ───────────────────────────────────────────────────────────────────────────────────────────────────

  private async carryOut(raw: Command): Promise<Result> {
    const command = parseCommand(raw)
    if ('ok' in command) return this.refuseHere(raw, command)
    // The command's own moment, as in showPending: what is undone must be as it will be shown.
    const now = cidTime(command.cid)
    const decision = decide({ board: this.board(), private: this.own, actor: this.me(), now }, command)
    if (!decision.ok) return this.refuseHere(command, decision)
    // Own inverses are kept even when used: the server has the last word on what can still be undone.
    this.own.apply(decision.privateChanges.filter((change) => change.op !== 'dropInverse'))
    if (command.t !== 'undo' && decision.changes.length > 0) this.undoStack.push(command.group ?? command.cid)
    return this.submit(command)
  }

  private submit(command: Command, text?: OutboxRow['text']): Promise<Result> {
    return new Promise((resolve) => {
      this.waiters.set(command.cid, resolve)
      this.outbox.add(this.identity.memberId, command, text)
      if (this.isReady) this.mirror.sendCommand(command)
      this.changed()
    })
  }

  private takeBack(cid: string, target: string | undefined): Promise<Result | null> {
    return target === undefined ? Promise.resolve(null) : this.carryOut({ t: 'undo', cid, target })
  }

  private refuseHere(command: Command, refusal: Refusal): Result {
    const result: Result = { cid: command.cid, ok: false, code: refusal.code }
    if (refusal.params) result.params = refusal.params
    this.noteRefused(command, result)
    return result
  }

  private noteRefused(command: Command, result: Extract<Result, { ok: false }>): void {
    const { cid, ...input } = command
    this.undoStack.forget(command.group ?? cid)
    this.refusedList = [
      ...this.refusedList,
      { cid, command: input as CommandInput, code: result.code, params: result.params ?? {} },
    ]
    this.refreshStatus()
    this.listeners.callSoon('refused')
  }

  private takeResult(result: Result): void {
    if (!result.ok && passingRefusals.includes(result.code)) {
      this.waitForDisk()
      return
    }
    const row = this.outbox.remove(result.cid)
    const isText = [...this.texts.values()].some((text) => text.takeResult(result))
    if (row) {
      if (result.ok) this.own.settle(row.command.group ?? row.cid, this.mirror.docBoard.board)
      if (row.text) this.takeTextResult(row, row.text, result, isText)
      else if (!result.ok) this.noteRefused(row.command, result)
      this.changed()
    }
    this.waiters.get(result.cid)?.(result)
    this.waiters.delete(result.cid)
  }

  /** `isOpen` when somebody still types in that text here, and it has taken the result itself. */
  private takeTextResult(row: OutboxRow, text: TypedText, result: Result, isOpen: boolean): void {
    const { command } = row
    if (command.t !== 'text.edit' && command.t !== 'text.open') return
    if (result.ok || result.code === 'text_moved') {
      if (!isOpen) this.finishText(text, command.key, result.ok)
    } else if (text.latest !== text.base) {
      // The words as they were last, so that the draft holds all of them.
      this.noteRefused(
        {
          ...command,
          t: 'text.edit',
          epoch: '',
          del: [],
          ins: [{ after: null, text: text.latest }],
          ops: null,
        },
        result,
      )
    }
  }

  /** An edit that an earlier visit sent: what was typed after it, or what could not be placed, goes in by its words. */
  private finishText({ base, sent, latest }: TypedText, key: string, wasTaken: boolean): void {
    const { id, field } = parseTextKey(key)!
    const text = this.liveText(textKey(id, field))
    text.viewers++
    const ops = mergeTexts(wasTaken ? sent : base, latest, text.text())
    if (ops) text.apply(ops)
    text.close()
  }

  /** The disk takes nothing: connect anew when it does, and send everything again in order. */
  private waitForDisk(): void {
    this.isReady = false
    this.isStalled = true
    this.setStatus({ writable: false })
  }

  // ── live texts ───────────────────────────────────────────────────────────────────────────────────────────────

  private liveText(key: string): LiveTextSession {
    let text = this.texts.get(key)
    if (!text) {
      const left = this.outbox.pending().find((row) => row.text && keyOf(row) === key)
      const host: TextHost = {
        doc: () => this.mirror.doc,
        epoch: () => this.mirror.epoch,
        fieldText: (ofKey) => this.wholeText(ofKey),
        makeCid: () => this.makeCid(),
        submit: (command, typed) => void this.submit(command, typed),
        noteLatest: (cid, latest) => this.outbox.noteLatest(cid, latest),
        changed: () => this.changed(),
        finished: (ofKey) => {
          this.texts.delete(ofKey)
          this.changed()
        },
      }
      text = new LiveTextSession(key, host, left)
      this.texts.set(key, text)
    }
    return text
  }

  /** A field as it is with what waits here, but without what is typed live. */
  private wholeText(key: string): string {
    const { id, field } = parseTextKey(key)!
    const record = this.show(new Map()).get(id)
    return record ? fieldText(record, field) : ''
  }

  /** What this person sees in the texts they are typing in, and in those an earlier visit left on their way. */
  private shownTexts(): Map<string, string> {
    const shown = new Map<string, string>()
    for (const row of this.outbox.pending()) {
      const key = keyOf(row)
      if (row.text && key !== null) shown.set(key, row.text.latest)
    }
    for (const [key, text] of this.texts) shown.set(key, text.text())
    return shown
  }

  // ── the line ─────────────────────────────────────────────────────────────────────────────────────────────────

  private makeMirror(start: MirrorStart): Mirror {
    const mirror: Mirror = new Mirror(this.options.transport, this.boardId, start, {
      hello: (hello) => mirror === this.mirror && this.takeHello(hello),
      mine: (mine) => this.takeMine(mine),
      heartbeat: (heartbeat) => this.takeHeartbeat(heartbeat),
      result: (result) => mirror === this.mirror && this.takeResult(result),
      synced: () => mirror === this.mirror && this.takeSynced(),
      changed: () => {
        if (mirror !== this.mirror) return
        for (const text of this.texts.values()) text.absorb()
        this.changed()
        this.saveMirrorSoon()
      },
      peers: () => {
        this.peerList = this.mirror.peers()
        this.listeners.callSoon('peers')
      },
      closed: (code) => mirror === this.mirror && !this.closed && this.takeClosed(code),
    })
    return mirror
  }

  private connect(): void {
    if (this.closed || this.statusNow.gone) return
    this.mirror.connect(this.identity.token)
  }

  private takeHello(hello: Hello): void {
    this.clockOffsetMs = hello.now - Date.now()
    this.identity = {
      ...this.identity,
      role: hello.role,
      name: hello.name,
      unit: hello.unit,
      scope: hello.scope,
    }
    // A mirror of another epoch is about to be sent away (4501); until then it is left as it is.
    if (this.mirror.isEmpty) this.mirror.epoch = hello.epoch
    this.setStatus({ connected: true })
    this.changed()
  }

  private takeMine(mine: Mine): void {
    if (!mine.more) this.forgetOwners()
    for (const id of mine.ownedNoteIds) this.own.owners.set(id, this.identity.memberId)
    this.changed()
    this.listeners.callSoon('mine')
    this.saveMirrorSoon()
  }

  /** The server's word counts, but for what waits here and the server has not heard of. */
  private forgetOwners(): void {
    const waiting = this.outbox
      .pending()
      .map(({ command }) => (command.t === 'note.add' && command.anonymous ? command.id : null))
    for (const id of [...this.own.owners.keys()]) if (!waiting.includes(id)) this.own.owners.delete(id)
  }

  private takeHeartbeat({ now, members, writable }: Heartbeat): void {
    this.clockOffsetMs = now - Date.now()
    this.setStatus({ members, writable })
    if (writable && this.isStalled) {
      // A new line, so that nothing overtakes what waits.
      this.mirror.disconnect()
      this.connect()
    }
  }

  private takeSynced(): void {
    this.attempt = 0
    this.isReady = true
    if (this.oldMirror) {
      this.oldMirror.destroy()
      this.oldMirror = null
      for (const text of this.texts.values()) text.startOver()
    }
    this.setStatus({ loaded: true, connected: true })
    for (const { command } of this.outbox.pending()) this.mirror.sendCommand(command)
    this.changed()
  }

  private takeClosed(code: number | null): void {
    this.isReady = false
    this.isStalled = false
    this.peerList = []
    this.listeners.callSoon('peers')
    this.setStatus({ connected: false })
    const gone = goneBy(code)
    if (gone) {
      this.setStatus({ gone })
      return
    }
    if (code === closeCodes.newEpoch) this.startAnew()
    const delayMs = connectDelayMs(this.attempt++, this.options.random())
    this.after(delayMs, () => (code === closeCodes.unauthorized ? void this.renew() : this.connect()))
  }

  /** A new document, filled from the start; the old picture stays on screen until it is there. */
  private startAnew(): void {
    const old = this.mirror
    if (this.oldMirror) old.destroy()
    else this.oldMirror = old
    this.mirror = this.makeMirror({ epoch: null, update: null })
  }

  private async renew(): Promise<void> {
    try {
      this.identity = await this.options.renew()
      this.connect()
    } catch (error) {
      if (error instanceof Refused && isFinal(error.status)) return this.setStatus({ gone: 'unauthorized' })
      this.after(connectDelayMs(this.attempt++, this.options.random()), () => void this.renew())
    }
  }

  /** Tries again at once: the browser says that there is a network. */
  reconnectNow(): void {
    if (this.statusNow.connected || this.closed) return
    this.attempt = 0
    this.connect()
  }

  /** The browser says that the network is gone: an open socket may take half a minute to notice. */
  checkLine(): void {
    if (this.statusNow.connected) this.mirror.disconnect()
  }

  private async adopt(): Promise<void> {
    const found = await this.outbox.adopt(this.identity.memberId).catch(() => [])
    this.outbox.isReady = true
    for (const { command } of found) {
      if (command.t === 'note.add' && command.anonymous)
        this.own.owners.set(command.id, this.identity.memberId)
      if (this.isReady) this.mirror.sendCommand(command)
    }
    if (found.length > 0) this.changed()
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
    next.waiting = this.outbox.waiting() + [...this.texts.values()].filter((text) => !text.isSettled()).length
    next.sync = this.syncOf(next)
    const keys = Object.keys(next) as (keyof SessionStatus)[]
    if (keys.every((key) => next[key] === before[key])) return
    this.statusNow = next
    this.listeners.callNow('status')
  }

  private syncOf({ connected, waiting, gone }: SessionStatus): SessionStatus['sync'] {
    if (this.refusedList.length > 0) return 'refused'
    if (!connected || gone) return 'offline'
    return waiting > 0 || !this.outbox.isReady || !this.isReady ? 'saving' : 'saved'
  }

  private saveMirrorSoon(): void {
    this.saveTimer ??= setTimeout(() => {
      this.saveTimer = null
      void this.saveMirror()
    }, mirrorSaveMs)
  }

  /** Keeps the board as it is now in this browser, so that it opens without a connection. */
  async saveMirror(): Promise<void> {
    const { epoch } = this.mirror
    if (epoch === null || !this.statusNow.loaded || this.oldMirror) return
    const ownedNoteIds = [...this.own.owners.keys()]
    await this.options.store
      .putMirror({ boardId: this.boardId, epoch, update: this.mirror.encode(), ownedNoteIds })
      .catch(() => {})
  }

  private makeCid(): string {
    return makeCid(this.now(), this.options.fillRandom)
  }

  private after(delayMs: number, task: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      if (!this.closed) task()
    }, delayMs)
    this.timers.add(timer)
  }

  private every(intervalMs: number, task: () => void): void {
    this.after(intervalMs, () => {
      task()
      this.every(intervalMs, task)
    })
  }
}

/** Whether asking again cannot help: not when there were too many asking, or the server has a problem of its own. */
function isFinal(status: number): boolean {
  return status !== 429 && status < 500
}

/** The live text that a waiting command is about. */
function keyOf({ command }: OutboxRow): string | null {
  return command.t === 'text.edit' || command.t === 'text.open' ? command.key : null
}

/** Why this socket will not open again, by the server's close code. */
function goneBy(code: number | null): Gone | null {
  if (code === closeCodes.forbidden) return 'removed'
  if (code === closeCodes.missing) return 'missing'
  if (code === closeCodes.upgrade) return 'outdated'
  return null
}
