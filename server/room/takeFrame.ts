// The way of one frame from a client's bytes to its room: who may send what, and what happens to everything else.
import { closeCodes } from '../../shared/protocol/closeCodes'
import { decodeUp } from '../../shared/protocol/frames'
import type { Member } from './Member'
import type { Room } from './Room'

/** The limits of one socket, and where its commands wait their turn. */
export interface FrameGate {
  mayAskSync(): boolean
  mayShowPresence(): boolean
  takeCommand(json: unknown): void
  noteDropped(reason: 'garbage' | 'forbidden' | 'sync' | 'presence'): void
}

/** `bytes` is null for a frame that was not binary. */
export function takeFrame(room: Room, member: Member, bytes: Uint8Array | null, gate: FrameGate): void {
  const frame = bytes ? decodeUp(bytes) : ({ type: 'garbage' } as const)
  if (frame.type === 'command') gate.takeCommand(frame.json)
  else if (frame.type === 'awareness') {
    if (!gate.mayShowPresence() || !room.takePresence(member, frame.update)) gate.noteDropped('presence')
  } else if (frame.type !== 'step1') {
    gate.noteDropped(frame.type)
    member.outlet.close(closeCodes.forbidden, frame.type)
  } else if (gate.mayAskSync()) room.sync(member, frame.stateVector)
  else {
    gate.noteDropped('sync')
    member.outlet.close(closeCodes.slow, 'too fast')
  }
}
