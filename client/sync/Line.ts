// The line to the server: which mirror is being filled and which is shown, when commands may go out, and what to do
// when the line breaks.
import type { Command } from '../../shared/commands'
import { closeCodes } from '../../shared/protocol/closeCodes'
import type { Heartbeat } from '../../shared/protocol/heartbeat'
import type { Hello } from '../../shared/protocol/hello'
import type { Mine } from '../../shared/protocol/mine'
import type { Presence } from '../../shared/protocol/presence'
import type { Result } from '../../shared/protocol/result'
import type { Gone } from './BoardSession'
import { connectDelayMs } from './connectDelay'
import { Mirror, type MirrorStart } from './Mirror'
import { Timers } from './Timers'
import { Refused, type SessionAnswer, type Transport } from './transport'

export interface LineOptions {
  boardId: string
  transport: Transport
  start: MirrorStart
  /** Gets a session token anew; the same member each time. */
  renew(): Promise<SessionAnswer>
  /** A number in [0, 1); seeded in simulations. */
  random(): number
}

export interface LineEvents {
  token(): string
  renewed(identity: SessionAnswer): void
  hello(hello: Hello): void
  mine(mine: Mine): void
  heartbeat(heartbeat: Heartbeat): void
  result(result: Result): void
  /** The mirror is complete; what waits may be sent. `isNew` when it is of another document than the one before. */
  ready(isNew: boolean): void
  changed(): void
  peers(): void
  /** No line now; `gone` says why there will be none again. */
  lost(gone: Gone | null): void
}

export class Line {
  /** The mirror that is in step with the server, or being filled. */
  mirror: Mirror
  /** The picture before it, shown until the new one is complete. */
  private oldMirror: Mirror | null = null
  private readonly timers = new Timers()
  private presence: Presence = {}
  private isPresenceFrozen = false
  private attempt = 0
  private isGone = false
  private isClosed = false
  /** The mirror is complete and commands may go out. */
  isReady = false
  /** The server could not store a command of this line: it takes no more over it, so that none overtakes. */
  private isStalled = false

  constructor(
    private readonly options: LineOptions,
    private readonly events: LineEvents,
  ) {
    this.mirror = this.makeMirror(options.start)
  }

  get shownMirror(): Mirror {
    return this.oldMirror ?? this.mirror
  }

  /** Whether the mirror shown is the one in step with the server. */
  get isCurrent(): boolean {
    return this.oldMirror === null
  }

  connect(): void {
    if (!this.isClosed && !this.isGone) this.mirror.connect(this.events.token())
  }

  /** Tries again at once: the browser says that there is a network. */
  connectNow(): void {
    this.attempt = 0
    this.connect()
  }

  /** Lets the line go; another is tried after a while. */
  drop(): void {
    this.mirror.disconnect()
  }

  /** Sends it if the line is ready for commands. */
  send(command: Command): void {
    if (this.isReady) this.mirror.sendCommand(command)
  }

  /** The disk takes nothing: nothing more goes out over this line. */
  stall(): void {
    this.isReady = false
    this.isStalled = true
  }

  setPresence(presence: Presence): void {
    this.presence = { ...this.presence, ...presence }
    if (!this.isPresenceFrozen) this.mirror.setPresence(this.presence)
  }

  freezePresence(frozen: boolean): void {
    if (this.isPresenceFrozen === frozen) return
    this.isPresenceFrozen = frozen
    if (!frozen) this.mirror.setPresence(this.presence)
  }

  close(): void {
    this.isClosed = true
    this.timers.stop()
    this.mirror.destroy()
    this.oldMirror?.destroy()
  }

  private makeMirror(start: MirrorStart): Mirror {
    const { boardId, transport } = this.options
    const { events } = this
    const mirror: Mirror = new Mirror(transport, boardId, start, {
      hello: (hello) => mirror === this.mirror && this.takeHello(hello),
      mine: (mine) => events.mine(mine),
      heartbeat: (heartbeat) => this.takeHeartbeat(heartbeat),
      result: (result) => mirror === this.mirror && events.result(result),
      synced: () => mirror === this.mirror && this.takeSynced(),
      changed: () => mirror === this.mirror && events.changed(),
      peers: () => events.peers(),
      closed: (code) => mirror === this.mirror && !this.isClosed && this.takeClosed(code),
    })
    return mirror
  }

  private takeHello(hello: Hello): void {
    // A mirror of another epoch is about to be sent away (4501); until then it is left as it is.
    if (this.mirror.isEmpty) this.mirror.epoch = hello.epoch
    this.events.hello(hello)
  }

  private takeHeartbeat(heartbeat: Heartbeat): void {
    this.events.heartbeat(heartbeat)
    if (!heartbeat.writable || !this.isStalled) return
    // A new line, so that nothing overtakes what waits.
    this.mirror.disconnect()
    this.connect()
  }

  private takeSynced(): void {
    this.attempt = 0
    this.isReady = true
    const isNew = this.oldMirror !== null
    this.oldMirror?.destroy()
    this.oldMirror = null
    if (Object.keys(this.presence).length > 0) this.mirror.setPresence(this.presence)
    this.events.ready(isNew)
  }

  private takeClosed(code: number | null): void {
    this.isReady = false
    this.isStalled = false
    const gone = goneBy(code)
    this.isGone = gone !== null
    this.events.lost(gone)
    if (gone) return
    if (code === closeCodes.newEpoch) this.startAnew()
    if (code === closeCodes.unauthorized) this.tryLater(() => void this.renew())
    else this.tryLater(() => this.connect())
  }

  /** A new document, filled from the start; the old picture stays on screen until it is there. */
  private startAnew(): void {
    if (this.oldMirror) this.mirror.destroy()
    else this.oldMirror = this.mirror
    this.mirror = this.makeMirror({ epoch: null, update: null })
  }

  private async renew(): Promise<void> {
    try {
      this.events.renewed(await this.options.renew())
      this.connect()
    } catch (error) {
      if (!(error instanceof Refused) || !isFinal(error.status)) return this.tryLater(() => void this.renew())
      this.isGone = true
      this.events.lost('unauthorized')
    }
  }

  private tryLater(attempt: () => void): void {
    this.timers.after(connectDelayMs(this.attempt++, this.options.random()), attempt)
  }
}

/** Whether asking again cannot help: not when there were too many asking, or the server has a problem of its own. */
function isFinal(status: number): boolean {
  return status !== 429 && status < 500
}

/** Why this socket will not open again, by the server's close code. */
function goneBy(code: number | null): Gone | null {
  if (code === closeCodes.forbidden) return 'removed'
  if (code === closeCodes.missing) return 'missing'
  if (code === closeCodes.upgrade) return 'outdated'
  return null
}
