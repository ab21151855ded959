// A member without a browser: the product's own client over a socket that keeps every byte it received.
import WebSocket from 'ws'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { createTransport } from '../../client/sync/transport'
import type { CommandInput } from '../../shared/commands'

/** The order of all that was received and done in a rehearsal. */
export class Timeline {
  private count = 0
  next(): number {
    return this.count++
  }
}

export interface Received {
  /** Its place in the timeline. */
  at: number
  bytes: Buffer
}

export interface Person {
  name: string
  unit: string
}

export interface RecordedMember extends Person {
  session: BoardSession
  memberId: string
  received: Received[]
  /** Sends a command; a refusal is an error of the rehearsal. */
  act(command: CommandInput): Promise<void>
}

export interface Stage {
  url: string
  boardId: string
  timeline: Timeline
}

export async function joinRecorded(
  { url, boardId, timeline }: Stage,
  capability: string,
  person: Person,
): Promise<RecordedMember> {
  const received: Received[] = []
  class RecordingSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.on('message', (data: Buffer) => {
        received.push({ at: timeline.next(), bytes: Buffer.from(data as unknown as ArrayBuffer) })
      })
    }
  }
  const transport = {
    ...(await createTransport(url, boardId)),
    WebSocket: RecordingSocket as unknown as typeof globalThis.WebSocket,
  }
  const session = await connect({ url, boardId, capability, ...person, transport })
  return {
    ...person,
    session,
    memberId: session.me().memberId,
    received,
    async act(command) {
      const result = await session.send(command)
      if (!result.ok) throw new Error(`${person.name || 'somebody'} ${command.t}: ${result.code}`)
    },
  }
}
