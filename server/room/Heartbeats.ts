// Tells everybody on a board, every 12 s and when something of it changes: how many are here, whether the disk takes
// words, how far the log is, and how many wait to be shown.
import { countWaiting } from '../../shared/model/held'
import { encodeJson, frameTypes } from '../../shared/protocol/frames'
import type { Heartbeat } from '../../shared/protocol/heartbeat'
import type { Clock } from '../clock'
import type { BoardState } from './BoardState'
import type { Member } from './Member'

const intervalMs = 12_000
/** One beat for all who come and go, or vote, within this. */
const soonMs = 1_000

export interface HeartbeatParts {
  clock: Clock
  members: ReadonlySet<Member>
  isWritable(): boolean
  /** Runs it at a moment when everything in the state is on disk. */
  read(look: (state: BoardState) => void): void
}

export class Heartbeats {
  private cancelNext: () => void = () => {}
  private cancelSoon: (() => void) | null = null

  constructor(private readonly parts: HeartbeatParts) {}

  start(): void {
    this.cancelNext = this.parts.clock.after(intervalMs, () => {
      this.beat()
      this.start()
    })
  }

  stop(): void {
    this.cancelNext()
    this.cancelSoon?.()
  }

  beat(): void {
    this.parts.read((state) => {
      const frames = [this.frameOf(state)]
      for (const member of this.parts.members) member.outlet.send(frames)
    })
  }

  beatSoon(): void {
    this.cancelSoon ??= this.parts.clock.after(soonMs, () => {
      this.cancelSoon = null
      this.beat()
    })
  }

  frameOf({ seq, private: privateState }: BoardState): Uint8Array {
    const { clock, members, isWritable } = this.parts
    const heartbeat: Heartbeat = {
      now: clock.now(),
      seq,
      members: members.size,
      writable: isWritable(),
      held: countWaiting(privateState.held),
    }
    return encodeJson(frameTypes.heartbeat, heartbeat)
  }
}
