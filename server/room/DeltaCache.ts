// Answers to SyncStep1 of one state of a board: after a restart a thousand mirrors ask the same, and each answer walks
// the whole document.
import { encodeV1 } from '../../shared/doc/boardDoc'
import { encodeSync, syncTypes } from '../../shared/protocol/frames'
import type { BoardState } from './BoardState'

/** Together, in bytes; one larger than this is kept alone. */
const maxBytes = 16 * 1024 * 1024

export class DeltaCache {
  private readonly frames = new Map<string, Uint8Array>()
  private bytes = 0
  private of = ''

  /** The frame with everything that a mirror with this state vector lacks. */
  step2({ doc, epoch, seq }: BoardState, stateVector: Uint8Array): Uint8Array {
    const state = `${epoch}.${seq}`
    if (state !== this.of) this.forget()
    this.of = state
    const key = Buffer.from(stateVector).toString('latin1')
    const known = this.frames.get(key)
    if (known) return known
    const frame = encodeSync(syncTypes.step2, encodeV1(doc, stateVector))
    if (this.bytes + frame.length > maxBytes) this.forget()
    this.frames.set(key, frame)
    this.bytes += frame.length
    return frame
  }

  private forget(): void {
    this.frames.clear()
    this.bytes = 0
  }
}
