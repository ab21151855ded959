// One browser with the real client in it: its disk outlives its pages, its pages come and go.
import type { LiveText } from '../../../client/sync/BoardSession'
import { connect } from '../../../client/sync/connect'
import '../../../client/sync/everything'
import type { Mirror } from '../../../client/sync/Mirror'
import type { OutboxRow, OutboxStore } from '../../../client/sync/outboxStore'
import type { Session } from '../../../client/sync/Session'
import type { SessionAnswer, Transport } from '../../../client/sync/transport'
import type { BoardRecord } from '../../../shared/model/record'
import type { Role } from '../../../shared/model/role'
import { BrowserStore } from './BrowserStore'
import { Connection } from './Connection'
import { type FakeTime, Owner } from './FakeTime'
import type { Ledger } from './Ledger'
import type { SeededRandom } from './SeededRandom'
import type { SimServer } from './SimServer'
import { makeSocketClass } from './SimSocket'
import { simBoardId } from './simBoardId'
import { type OldVersion, older } from './versions'

export interface SimWorld {
  time: FakeTime
  random: SeededRandom
  ledger: Ledger
  server: SimServer
  nextConnectionId(): number
  tokenLifetimeMs: number
  /** For planted bugs. */
  wrapOutbox?(store: OutboxStore): OutboxStore
}

/** What the checks read of a session. */
export interface SessionInside {
  mirror: Mirror
  outbox: { pending(): readonly OutboxRow[] }
}

export class SimClient {
  readonly browser: BrowserStore
  readonly memberId: string
  session: Session | null = null
  page: Owner | null = null
  /** Until then nothing gets through to the server, in ms; nor do new lines stand. */
  cutOffUntilMs = 0
  /** How far this machine's clock is from the true time. */
  clockSkewMs = 0
  /** Its page is of a time before this server's subprotocol. */
  isOutdated = false
  /** What its version of the page does not know of a command, taken out as it goes; null for today's. */
  readonly version: OldVersion | null
  readonly openTexts = new Map<string, LiveText>()
  /** Commands this browser holds, until the log or a refusal has them. */
  readonly waiting = new Map<string, OutboxRow>()
  /** Characters typed by living pages that are not durable yet → the text they were typed into. */
  readonly typed = new Map<string, string>()
  private lines = new Set<Connection>()
  /** The newest. */
  private line: Connection | null = null
  private pages = 0
  private known: SessionAnswer | undefined
  private checkedMirror: Mirror | null = null
  /** Those of dead pages too: their providers listen to the end of this process. */
  private readonly mirrors = new Set<Mirror>()

  constructor(
    readonly name: string,
    readonly role: Role,
    private readonly world: SimWorld,
    /** Every command as it enters the outbox. */
    onCommand: (client: SimClient, row: OutboxRow) => void,
    version: OldVersion | null = null,
  ) {
    this.version = version
    this.memberId = `member-${name}`
    this.browser = new BrowserStore(world.time, world.random, (row) => {
      this.waiting.set(row.cid, row)
      onCommand(this, row)
    })
  }

  /** Opens a page; calls back once its session is there. */
  open(onSession: (session: Session) => void): void {
    const { time, random, ledger } = this.world
    const page = new Owner(`${this.name}.${++this.pages}`)
    this.page = page
    page.clockSkewMs = this.clockSkewMs
    ledger.note(`${page.name} opens`)
    const tryToOpen = () => {
      const store = this.browser.open(page)
      connect({
        url: 'http://sim',
        boardId: simBoardId,
        capability: this.name,
        name: this.name,
        memberKey: this.name,
        known: this.known,
        onMember: (answer) => (this.known = answer),
        store: this.world.wrapOutbox?.(store) ?? store,
        transport: this.transport(page),
        chance: { random: random.next, fillRandom: random.fill },
      }).then(
        (session) => {
          if (!page.isAlive) return
          this.session = session as Session
          this.checkedMirror = null
          onSession(this.session)
        },
        () => time.after(1_000, tryToOpen, page),
      )
    }
    time.after(0, tryToOpen, page)
  }

  /** The page is gone at once, as when its process is killed. */
  kill(): void {
    if (!this.page?.isAlive) return
    this.world.ledger.note(`${this.page.name} dies`)
    this.page.isAlive = false
    for (const line of this.lines) line.loseClient()
    this.lines.clear()
    this.openTexts.clear()
    // What had not reached the browser's disk is gone with the page; of typed words too.
    for (const cid of [...this.waiting.keys()]) if (!this.browser.rows.has(cid)) this.waiting.delete(cid)
    const kept = [...this.browser.rows.values()].map(({ text }) => text?.latest ?? '').join('')
    for (const char of [...this.typed.keys()]) if (!kept.includes(char)) this.typed.delete(char)
    this.session = null
  }

  /** Has a line that stands, with nothing under way. */
  isQuiet(): boolean {
    return this.line?.isQuiet ?? false
  }

  /** The run is over. */
  discard(): void {
    if (this.page) this.page.isAlive = false
    for (const mirror of this.mirrors) mirror.destroy()
  }

  /** The machine's clock is set to another time. */
  setClock(skewMs: number): void {
    this.clockSkewMs = skewMs
    if (this.page) this.page.clockSkewMs = skewMs
  }

  /** One direction of the line swallows everything. */
  halfOpen(direction: 'up' | 'down'): void {
    this.line?.halfOpen(direction)
  }

  /** The next command goes over the line twice. */
  doubleNextCommand(): void {
    if (this.line) this.line.up.doublesNextCommand = true
  }

  severLines(isSilent: boolean): void {
    for (const line of this.lines) line.sever({ isSilent })
    this.lines.clear()
  }

  slowDown(extraMs: number): void {
    for (const line of this.lines) line.slowDown(extraMs)
  }

  inside(): SessionInside | null {
    return this.session as unknown as SessionInside | null
  }

  /** A mirror never holds what the disk does not: looks at all of a new one and at every change of it. */
  watchMirror(): void {
    const mirror = this.inside()?.mirror
    if (!mirror || mirror === this.checkedMirror) return
    this.checkedMirror = mirror
    this.mirrors.add(mirror)
    const { ledger } = this.world
    const look = (record: BoardRecord | undefined) => {
      if (record && !ledger.wasDurable(record))
        ledger.violation(`${this.name} holds a ${record.kind} that never was durable`)
    }
    for (const record of mirror.docBoard.board.all()) look(record)
    mirror.docBoard.onChange((ids) => {
      if (mirror !== this.inside()?.mirror) return
      for (const id of ids) look(mirror.docBoard.board.get(id))
    })
  }

  private transport(page: Owner): Transport {
    const { time, random, ledger, server } = this.world
    const delayMs = () => random.skewed(2, 400)
    const call = <T>(work: () => Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error('the server cannot be reached'))
        time.after(10_000, fail, page)
        time.after(
          delayMs(),
          () => {
            if (!this.canReach()) return void time.after(random.int(10, 2_000), fail, page)
            work().then(
              (value) => time.after(delayMs(), () => resolve(value), page),
              () => time.after(delayMs(), fail, page),
            )
          },
          page,
        )
      })
    return {
      socketUrl: 'ws://sim/sync',
      openSession: () => call(async () => this.answer(server.nowMs() + this.world.tokenLifetimeMs)),
      fetchSnapshot: () => call(() => server.snapshot()),
      WebSocket: makeSocketClass({
        time,
        owner: page,
        received: (frame) => void ledger.receives(frame),
        ...(this.version && { older: this.version.shrink }),
        dial: (protocols, done) => {
          const offered = this.isOutdated ? protocols.map(older) : protocols
          time.after(
            delayMs(),
            () => {
              if (!this.canReach()) return void time.after(random.int(10, 3_000), () => done(null), page)
              const connection = new Connection(time, random, this.world.nextConnectionId())
              ledger.note(`${page.name} gets line ${connection.id}`)
              this.lines.add(connection)
              this.line = connection
              const standsAtMs = time.nowMs + delayMs()
              time.at(standsAtMs, () => done(connection), page)
              connection.down.holdUntil(standsAtMs)
              server.accept(connection, offered)
            },
            page,
          )
        },
      }),
    }
  }

  private canReach(): boolean {
    return this.world.server.isUp && this.world.time.nowMs >= this.cutOffUntilMs
  }

  private answer(expiresAtMs: number): SessionAnswer {
    const { name, role, memberId } = this
    return {
      token: `${name}.${Math.round(expiresAtMs)}`,
      memberId,
      memberKey: name,
      role,
      scope: 'board',
      name,
      unit: '',
    }
  }
}
