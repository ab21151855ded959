// The real rooms over a simulated disk, in a process that can die at any await and come back from what is durable.

import type { Snapshot } from '../../../client/sync/transport'
import type { Clock } from '../../../server/clock'
import { createMetrics } from '../../../server/metrics'
import type { Outlet } from '../../../server/room/Member'
import type { Room } from '../../../server/room/Room'
import { Rooms } from '../../../server/rooms'
import { StoreFailed } from '../../../server/store/errors'
import type { MemoryStore } from '../../../server/store/memory/MemoryStore'
import type { BoardRow } from '../../../server/store/Store'
import { createBoardDoc, encodeV2, transact } from '../../../shared/doc/boardDoc'
import { rebuildDoc } from '../../../shared/doc/writeChanges'
import { meetingDefaults } from '../../../shared/model/meeting'
import type { BoardRecord } from '../../../shared/model/record'
import type { Actor } from '../../../shared/model/role'
import { AwaitPoints } from './AwaitPoints'
import type { Connection } from './Connection'
import { type FakeTime, Owner } from './FakeTime'
import type { FrameWatch } from './FrameWatch'
import type { Ledger } from './Ledger'
import type { SeededRandom } from './SeededRandom'
import { SimDisk } from './SimDisk'
import { letIn } from './SimDoor'
import { simBoardId } from './simBoardId'
import { Tally } from './Tally'

export interface SimServerOptions {
  time: FakeTime
  random: SeededRandom
  ledger: Ledger
  tally?: Tally
  /** Token and the server's time → who holds it then; null when it has expired. */
  identify(token: string, nowMs: number): Actor | null
  records: readonly BoardRecord[]
  compactAfterIds: number
  fileAfterRecords?: number
  /** How long anonymous words wait for their batch, in ms. */
  anonymousBatchMs?: number
  /** Looks at all that goes to a browser. */
  watch?: FrameWatch
  /** For planted bugs. */
  wrapOutlet?(outlet: Outlet): Outlet
  wrapStore?(store: MemoryStore): void
}

const metrics = createMetrics({ process: false })

export class SimServer {
  isUp = false
  /** Asked to end and not done yet. */
  isStopping = false
  room: Room | null = null
  private clock!: Clock
  readonly disk: SimDisk
  readonly points: AwaitPoints
  /** How far the server's clock is from the true time. */
  clockSkewMs = 0
  onCrash: () => void = () => {}
  private owner = new Owner('server 0')
  private process = 0
  private rooms: Rooms | null = null
  private readonly connections = new Set<Connection>()
  private readonly tally: Tally

  constructor(private readonly options: SimServerOptions) {
    const { time, random, ledger, wrapStore } = options
    this.tally = options.tally ?? new Tally()
    this.points = new AwaitPoints(random, this.tally)
    this.disk = new SimDisk({
      time,
      random,
      ledger,
      points: this.points,
      owner: () => this.owner,
      die: () => this.onCrash(),
      wrapStore,
    })
  }

  /** By its own clock. */
  nowMs(): number {
    return this.options.time.nowMs + this.clockSkewMs
  }

  private get store(): MemoryStore {
    return this.disk.store
  }

  /** A board with the records it starts with. */
  async createBoard(): Promise<void> {
    const { ledger, time, records } = this.options
    const now = time.nowMs
    const row: BoardRow = {
      id: simBoardId,
      epoch: 'epoch-000000',
      createdAt: now,
      joinCode: '12345678',
      joinOpen: true,
      language: 'zh-TW',
      title: '',
    }
    await this.store.createBoard(row, [])
    ledger.startEpoch(row.epoch, null)
    const doc = createBoardDoc()
    const meeting: BoardRecord = {
      ...meetingDefaults,
      coAgencies: [],
      legend: [],
      stages: [],
      createdAt: now,
    }
    const update = transact(doc, 'create', () => rebuildDoc(doc, [meeting, ...records]))
    await this.store.append(simBoardId, { seq: 1, at: now, answers: [], update, private: null })
    this.disk.isInUse = true
  }

  start(): void {
    const { random } = this.options
    const owner = new Owner(`server ${++this.process}`)
    this.owner = owner
    this.clock = this.makeClock(owner)
    const { clock } = this
    const limits = { notes: 10_000, records: 20_000, commandsPer10s: 1_000, presenceMembers: 50 }
    const { compactAfterIds, fileAfterRecords, anonymousBatchMs } = this.options
    this.rooms = new Rooms({
      store: this.store,
      clock,
      metrics,
      limits,
      makeEpoch: () => `epoch-${random.uint32().toString(36).padStart(8, '0')}`,
      compactAfterIds,
      ...(fileAfterRecords && { fileAfterRecords }),
      ...(anonymousBatchMs && { anonymousBatchMs }),
    })
    this.isUp = true
  }

  /** Its timers are awaits as well: the process may die when one of them is over. */
  private makeClock(owner: Owner): Clock {
    const { time } = this.options
    return {
      now: () => this.nowMs(),
      after: (delayMs, task) => {
        const point = this.points.name('a timer')
        const run = () => {
          if (this.points.reaches(point, 'before')) return this.onCrash()
          task()
          if (this.points.reaches(point, 'told'))
            time.after(0, () => owner.isAlive && this.points.isArmed && this.onCrash(), null)
        }
        const handle = time.after(delayMs, run, owner)
        return () => time.cancel(handle)
      },
    }
  }

  /** Dies here and now: what is not durable is gone, what was sent may arrive in part. */
  crash({ isSilent }: { isSilent: boolean }): void {
    if (!this.isUp && !this.isStopping) return
    this.tally.crashes++
    this.endProcess(isSilent)
    this.disk.crash()
  }

  private endProcess(isSilent: boolean): void {
    this.options.ledger.note(`server ${this.process} dies`)
    this.isStopping = false
    this.owner.isAlive = false
    this.isUp = false
    this.room = null
    this.rooms = null
    for (const connection of this.connections) connection.loseServer(isSilent)
    this.connections.clear()
  }

  /** The machine is off at once, and a disk that lied has lost something. */
  async losePower(): Promise<boolean> {
    this.tally.crashes++
    this.endProcess(true)
    return this.disk.losePower()
  }

  /** As after an accident: the server dies and its disk is what it was when `backup` was made. */
  async restore(backup: MemoryStore, epoch: string | null = null): Promise<void> {
    this.endProcess(false)
    await this.disk.restore(backup, epoch)
  }

  /** Ends as on SIGTERM: finishes commits, lets everybody go. */
  async stop(): Promise<void> {
    const { rooms, owner } = this
    this.isUp = false
    this.isStopping = true
    await rooms?.stop()
    if (!owner.isAlive) return
    this.isStopping = false
    this.room = null
    this.rooms = null
    this.owner.isAlive = false
    this.disk.reopen()
  }

  accept(connection: Connection, protocols: readonly string[]): void {
    this.connections.add(connection)
    letIn(connection, protocols, {
      ...this.options,
      owner: this.owner,
      clock: this.clock,
      metrics,
      store: this.disk.store,
      open: () => this.open(),
      forget: () => void this.connections.delete(connection),
    })
  }

  async open(): Promise<Room> {
    const { owner, rooms } = this
    if (!rooms) throw new StoreFailed('the server is down')
    const room = await rooms.get(simBoardId)
    if (!room) throw new Error('the board is gone')
    if (owner.isAlive) this.room = room
    return room
  }

  /** What a browser fetches over HTTP before it connects. */
  async snapshot(): Promise<Snapshot> {
    const room = await this.open()
    const snapshot = await room.look(({ doc, epoch }) => ({ epoch, update: encodeV2(doc) }))
    this.options.watch?.seesPublic(snapshot.update)
    return snapshot
  }
}
