// The boards that are in memory: opened when someone comes, let go a while after the last one left.
import { closeCodes } from '../shared/protocol/closeCodes'
import { Room, type RoomDependencies } from './room/Room'
import { StoreCorrupt, StoreFailed } from './store/errors'

const idleCheckMs = 30_000

export interface RoomsDependencies extends RoomDependencies {
  /** Somebody asked for a board that is damaged on disk; once for each such board. */
  onDamaged?(error: StoreCorrupt): void
}

export class Rooms {
  private readonly open = new Map<string, Promise<Room | null>>()
  private readonly idle = new Set<string>()
  /** Boards being let go. Nobody opens one again before its last write is done. */
  private readonly closing = new Map<string, Promise<void>>()
  private readonly damaged = new Set<string>()
  private cancelCheck: () => void
  private stopped = false

  constructor(private readonly deps: RoomsDependencies) {
    this.cancelCheck = this.scheduleCheck()
  }

  /** The board's room; null when there is no such board. Rejects once the server is stopping. */
  async get(boardId: string): Promise<Room | null> {
    if (this.stopped) throw new StoreFailed('the server is stopping')
    this.idle.delete(boardId)
    let room = this.open.get(boardId)
    if (!room) {
      room = (this.closing.get(boardId) ?? Promise.resolve()).then(() => Room.open(boardId, this.deps))
      this.open.set(boardId, room)
      const forget = () => {
        if (this.open.get(boardId) === room) this.open.delete(boardId)
        this.deps.metrics.rooms.set(this.open.size)
      }
      room.then(
        (opened) => opened ?? forget(),
        (error: unknown) => {
          forget()
          this.noteDamage(boardId, error)
        },
      )
      this.deps.metrics.rooms.set(this.open.size)
    }
    return room
  }

  /** Boards in memory, those being let go included. */
  get size(): number {
    return this.open.size + this.closing.size
  }

  /** Commands that wait on all boards to be decided. */
  async countWaiting(): Promise<number> {
    const rooms = await Promise.all([...this.open.values()].map((opening) => opening.catch(() => null)))
    return rooms.reduce((sum, room) => sum + (room?.waiting ?? 0), 0)
  }

  /** Whether every open board's disk takes commits. */
  async areWritable(): Promise<boolean> {
    const rooms = await Promise.all(this.open.values())
    return rooms.every((room) => room === null || room.isWritable)
  }

  /** Deletes the board from the store and sends everybody away for good; false when there was none. */
  async remove(boardId: string): Promise<boolean> {
    const opening = this.open.get(boardId)
    const earlier = this.closing.get(boardId)
    const removal = (async () => {
      await earlier
      const room = await opening?.catch(() => null)
      await room?.close(closeCodes.missing, 'deleted')
      return this.deps.store.deleteBoard(boardId)
    })()
    // Whoever comes meanwhile waits, and finds no board.
    this.open.delete(boardId)
    this.idle.delete(boardId)
    const done = removal.then(
      () => {},
      () => {},
    )
    this.closing.set(boardId, done)
    this.deps.metrics.rooms.set(this.open.size)
    try {
      return await removal
    } finally {
      if (this.closing.get(boardId) === done) this.closing.delete(boardId)
    }
  }

  /** Whether anybody is on this board now. */
  async isInUse(boardId: string): Promise<boolean> {
    const room = await this.open.get(boardId)?.catch(() => null)
    return (room?.size ?? 0) > 0
  }

  /** Finishes every commit and lets every socket go, to come back when the server is up again. */
  async stop(): Promise<void> {
    this.stopped = true
    this.cancelCheck()
    const rooms = await Promise.all([...this.open.values()].map((opening) => opening.catch(() => null)))
    await Promise.all(rooms.map((room) => room?.close(closeCodes.restart, 'restarting')))
    await Promise.all(this.closing.values())
    this.open.clear()
  }

  private noteDamage(boardId: string, error: unknown): void {
    if (!(error instanceof StoreCorrupt) || this.damaged.has(boardId)) return
    this.damaged.add(boardId)
    this.deps.metrics.boardsDamaged.set(this.damaged.size)
    this.deps.onDamaged?.(error)
  }

  private scheduleCheck(): () => void {
    return this.deps.clock.after(idleCheckMs, () => {
      void this.closeIdle()
      this.cancelCheck = this.scheduleCheck()
    })
  }

  /** A room that was empty at the last check and still is goes; its board stays on disk. */
  private async closeIdle(): Promise<void> {
    for (const [boardId, opening] of [...this.open]) {
      const room = await opening.catch(() => null)
      if (!room || room.size > 0) this.idle.delete(boardId)
      else if (!this.idle.has(boardId)) this.idle.add(boardId)
      else {
        this.idle.delete(boardId)
        this.open.delete(boardId)
        this.deps.metrics.rooms.set(this.open.size)
        const closed = room.close(closeCodes.restart, 'idle').finally(() => this.closing.delete(boardId))
        this.closing.set(boardId, closed)
        await closed
      }
    }
  }
}
