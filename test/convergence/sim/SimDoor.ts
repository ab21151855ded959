// The server's end of a simulated line, as SocketDoor is of a real one: who comes in, frames in and out, and the end.
import type { Clock } from '../../../server/clock'
import type { Metrics } from '../../../server/metrics'
import { Member, type Outlet } from '../../../server/room/Member'
import type { Room } from '../../../server/room/Room'
import { takeFrame } from '../../../server/room/takeFrame'
import { SocketOutlet } from '../../../server/socketOutlet'
import type { Store } from '../../../server/store/Store'
import type { Actor } from '../../../shared/model/role'
import { closeCodes } from '../../../shared/protocol/closeCodes'
import { boardSubprotocol, epochPrefix, tokenPrefix } from '../../../shared/protocol/version'
import type { Connection, Item } from './Connection'
import type { FakeTime, Owner } from './FakeTime'
import type { FrameWatch } from './FrameWatch'
import type { Ledger } from './Ledger'
import { makeServerSocket } from './ServerSocket'
import { simBoardId } from './simBoardId'

export interface DoorOptions {
  /** The process that the line leads to. */
  owner: Owner
  time: FakeTime
  clock: Clock
  metrics: Metrics
  store: Store
  ledger: Ledger
  watch?: FrameWatch
  /** Token and the server's time → who holds it then; null when it has expired. */
  identify(token: string, nowMs: number): Actor | null
  open(): Promise<Room>
  /** The line is no more. */
  forget(): void
  /** For planted bugs. */
  wrapOutlet?(outlet: Outlet): Outlet
}

/** As ws waits for the other end's word. */
const closeTimeoutMs = 30_000

export function letIn(connection: Connection, protocols: readonly string[], options: DoorOptions): void {
  const { owner, time, ledger, watch, forget } = options
  const waiting: Item[] = []
  let gone = false
  let take = (item: Item): void => void waiting.push(item)
  let leave = () => {}
  let isClosing = false
  const end = () => {
    if (gone) return
    gone = true
    forget()
    leave()
  }
  connection.server = {
    owner,
    take: (item) => {
      // What is under way when a socket is being closed is still taken.
      if (!('frame' in item)) end()
      else if (!gone) take(item)
    },
  }
  const close = (code: number, reason: string) => {
    if (gone || isClosing) return
    isClosing = true
    connection.down.send({ close: code, reason })
    time.after(closeTimeoutMs, end, owner)
  }
  let told: Member | null = null
  const websocket = makeServerSocket({
    connection,
    isOpen: () => !gone && !isClosing && owner.isAlive,
    frame: (frame) => {
      ledger.sees(connection.id, frame)
      if (told) watch?.sees(told.actor, frame)
      connection.down.send({ frame })
    },
    close,
  })
  const outlet: Outlet = new SocketOutlet(websocket, options.clock, options.metrics)
  const way = options.wrapOutlet?.(outlet) ?? outlet
  if (!protocols.includes(boardSubprotocol)) {
    way.close(closeCodes.upgrade, 'upgrade')
    return
  }
  void welcome(protocols, way, options, () => gone).then((admitted) => {
    if (!admitted) return
    const { room, member } = admitted
    told = member
    leave = () => room.leave(member)
    take = (item) => {
      if ('frame' in item) readFrame(room, member, item.frame, ledger)
    }
    room.join(member)
    for (const item of waiting.splice(0)) take(item)
  })
}

/** As SocketDoor.welcome does it: who is this, which room, and in. */
async function welcome(
  protocols: readonly string[],
  outlet: Outlet,
  { store, identify, open, clock }: DoorOptions,
  isGone: () => boolean,
) {
  try {
    const token = protocols.find((part) => part.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? ''
    await store.listCapabilities(simBoardId)
    const actor = identify(token, clock.now())
    if (!actor) {
      outlet.close(closeCodes.unauthorized, 'unauthorized')
      return null
    }
    const room = await open()
    const epoch = protocols.find((part) => part.startsWith(epochPrefix))?.slice(epochPrefix.length) ?? null
    return isGone() ? null : { room, member: new Member(actor, epoch, outlet) }
  } catch {
    outlet.close(closeCodes.restart, 'store unavailable')
    return null
  }
}

function readFrame(room: Room, member: Member, frame: Uint8Array, ledger: Ledger): void {
  takeFrame(room, member, frame, {
    mayAskSync: () => true,
    mayShowPresence: () => true,
    takeCommand: (json) => room.take(member, json),
    noteDropped: (reason) => ledger.violation(`a client's frame was dropped: ${reason}`),
  })
}
