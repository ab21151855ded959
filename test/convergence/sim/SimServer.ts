// The real rooms over the memory store, in a process that can die at any await and come back from what is durable.

import type { Snapshot } from '../../../client/sync/transport'
import type { Clock } from '../../../server/clock'
import { createMetrics } from '../../../server/metrics'
import { Member, type Outlet } from '../../../server/room/Member'
import type { Room } from '../../../server/room/Room'
import { takeFrame } from '../../../server/room/takeFrame'
import { Rooms } from '../../../server/rooms'
import { StoreFailed, StoreFull } from '../../../server/store/errors'
import { type MemoryHooks, type MemoryRequest, MemoryStore } from '../../../server/store/memory/MemoryStore'
import type { BoardRow } from '../../../server/store/Store'
import { createBoardDoc, encodeV2, transact } from '../../../shared/doc/boardDoc'
import { rebuildDoc } from '../../../shared/doc/writeChanges'
import { meetingDefaults } from '../../../shared/model/meeting'
import type { BoardRecord } from '../../../shared/model/record'
import type { Actor } from '../../../shared/model/role'
import { closeCodes } from '../../../shared/protocol/closeCodes'
import { epochPrefix, tokenPrefix } from '../../../shared/protocol/version'
import type { Connection, Item } from './Connection'
import { type FakeTime, Owner } from './FakeTime'
import type { Ledger } from './Ledger'
import type { SeededRandom } from './SeededRandom'

export const simBoardId = 'simulated-board'

export interface SimServerOptions {
  time: FakeTime
  random: SeededRandom
  ledger: Ledger
  /** Token → who holds it now; null when it has expired. */
  identify(token: string): Actor | null
  records: readonly BoardRecord[]
  compactAfterIds: number
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
  /** A disk that takes nothing, and one that cannot even be read. */
  isFull = false
  isUnreadable = false
  diskMs: () => number
  /** Set to die when the next append is about to be written, or has just been. */
  crashAt: 'before' | 'after' | null = null
  onCrash: () => void = () => {}
  private owner = new Owner('server 0')
  private process = 0
  private rooms: Rooms | null = null
  private readonly connections = new Set<Connection>()
  store: MemoryStore

  constructor(private readonly options: SimServerOptions) {
    this.diskMs = () => options.random.skewed(0, 12)
    this.store = this.track(new MemoryStore(this.hooks()))
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
  }

  start(): void {
    const { random, time } = this.options
    const owner = new Owner(`server ${++this.process}`)
    this.owner = owner
    const clock: Clock = {
      now: () => time.nowMs,
      after: (delayMs, task) => {
        const handle = time.after(delayMs, task, owner)
        return () => time.cancel(handle)
      },
    }
    const limits = { notes: 10_000, records: 20_000, commandsPer10s: 1_000, presenceMembers: 50 }
    this.rooms = new Rooms({
      store: this.store,
      clock,
      metrics,
      limits,
      makeEpoch: () => `epoch-${random.uint32().toString(36).padStart(8, '0')}`,
      compactAfterIds: this.options.compactAfterIds,
    })
    this.isUp = true
  }

  /** Dies here and now: what is not durable is gone, what was sent may arrive in part. */
  crash({ isSilent }: { isSilent: boolean }): void {
    if (!this.isUp && !this.isStopping) return
    this.options.ledger.note(`server ${this.process} dies`)
    this.isStopping = false
    this.owner.isAlive = false
    this.isUp = false
    this.room = null
    this.rooms = null
    this.crashAt = null
    this.options.ledger.forgetUndurable()
    this.store = this.track(this.store.crash(this.hooks()))
    for (const connection of this.connections) connection.loseServer(isSilent)
    this.connections.clear()
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
    this.options.ledger.forgetUndurable()
    this.store = this.track(this.store.reopen(this.hooks()))
  }

  /** As after an accident: the server dies and its disk is what it was when `backup` was made. */
  async restore(backup: MemoryStore): Promise<void> {
    this.crash({ isSilent: false })
    this.store = this.track(backup.reopen(this.hooks()))
    const loaded = await backup.loadBoard(simBoardId)
    this.options.ledger.goBack(loaded!)
  }

  accept(connection: Connection, protocols: readonly string[]): void {
    this.connections.add(connection)
    const waiting: Item[] = []
    const { owner } = this
    let gone = false
    let take = (item: Item): void => void waiting.push(item)
    let leave = () => {}
    connection.server = {
      owner,
      take: (item) => {
        if ('frame' in item) return take(item)
        if (gone) return
        gone = true
        this.connections.delete(connection)
        leave()
      },
    }
    const close = (code: number, reason: string) => {
      if (gone) return
      gone = true
      this.connections.delete(connection)
      leave()
      connection.down.send({ close: code, reason })
    }
    const outlet: Outlet = {
      send: (frames) => {
        if (gone || !owner.isAlive) return
        for (const frame of frames) {
          this.options.ledger.sees(connection.id, frame)
          connection.down.send({ frame })
        }
      },
      close,
    }
    void this.welcome(protocols, this.options.wrapOutlet?.(outlet) ?? outlet, () => gone).then((admitted) => {
      if (!admitted) return
      const { room, member } = admitted
      leave = () => room.leave(member)
      take = (item) => {
        if ('frame' in item) this.takeFrame(room, member, item.frame)
      }
      room.join(member)
      for (const item of waiting.splice(0)) take(item)
    })
  }

  /** As SocketDoor.welcome does it: who is this, which room, and in. */
  private async welcome(protocols: readonly string[], outlet: Outlet, isGone: () => boolean) {
    try {
      const token = protocols.find((part) => part.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? ''
      await this.store.listCapabilities(simBoardId)
      const actor = this.options.identify(token)
      if (!actor) {
        outlet.close(closeCodes.unauthorized, 'unauthorized')
        return null
      }
      const room = await this.open()
      const epoch = protocols.find((part) => part.startsWith(epochPrefix))?.slice(epochPrefix.length) ?? null
      return isGone() ? null : { room, member: new Member(actor, epoch, outlet) }
    } catch {
      outlet.close(closeCodes.restart, 'store unavailable')
      return null
    }
  }

  async open(): Promise<Room> {
    if (!this.rooms) throw new StoreFailed('the server is down')
    const room = await this.rooms.get(simBoardId)
    if (!room) throw new Error('the board is gone')
    this.room = room
    return room
  }

  async snapshot(): Promise<Snapshot> {
    const room = await this.open()
    return room.look(({ doc, epoch }) => ({ epoch, update: encodeV2(doc) }))
  }

  private takeFrame(room: Room, member: Member, frame: Uint8Array): void {
    takeFrame(room, member, frame, {
      mayAskSync: () => true,
      mayShowPresence: () => true,
      takeCommand: (json) => room.take(member, json),
      noteDropped: (reason) => this.options.ledger.violation(`a client's frame was dropped: ${reason}`),
    })
  }

  private hooks(): MemoryHooks {
    const { ledger, time } = this.options
    const takeTime = () => new Promise<void>((resolve) => void time.after(this.diskMs(), resolve, this.owner))
    const hasAppend = (group: readonly MemoryRequest[]) => group.some(({ name }) => name === 'append')
    const dieAt = (moment: 'before' | 'after', group: readonly MemoryRequest[]) => {
      if (this.crashAt === moment && hasAppend(group)) this.onCrash()
    }
    return {
      beforeCommit: async (group) => {
        if (this.process === 0) return
        await takeTime()
        dieAt('before', group)
      },
      failure: ({ name }) => {
        const failure = this.failureOf(name)
        ledger.stage(name, failure !== null)
        return failure
      },
      afterCommit: async (group) => {
        ledger.commit()
        if (this.process === 0) return
        dieAt('after', group)
        await takeTime()
      },
    }
  }

  private failureOf(name: MemoryRequest['name']) {
    const isWrite = name === 'append' || name === 'saveSnapshot' || name === 'probe'
    if (isWrite && this.isFull) return new StoreFull('no space left')
    return name === 'loadBoard' && this.isUnreadable ? new StoreFailed('cannot read') : null
  }

  /** The ledger has to know what the records are, the hooks only say which kinds of requests there were. */
  private track(store: MemoryStore): MemoryStore {
    const { ledger, wrapStore } = this.options
    const { append, saveSnapshot } = store
    store.append = (boardId, record) => {
      ledger.ask('append', { record: structuredClone(record) })
      return append(boardId, record)
    }
    store.saveSnapshot = (boardId, snapshot, chapter) => {
      ledger.ask('saveSnapshot', { snapshot: structuredClone(snapshot) })
      return saveSnapshot(boardId, snapshot, chapter)
    }
    wrapStore?.(store)
    return store
  }
}
