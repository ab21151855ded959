// What a member received, read for what must not be in it.
import { frameTypes } from '../../shared/protocol/frames'
import { readFrame } from '../harness/RawSocket'
import type { Written } from './camp'
import type { Received } from './RecordedMember'

/** Whoever received frames, with or without a browser. */
export interface Receiver {
  name: string
  memberId: string
  received: readonly Received[]
}

/** One line for each frame with words of somebody else's that were still held then. */
export function listLeaks(member: Receiver, written: readonly Written[], revealedAt: number): string[] {
  const others = written.filter(({ author }) => author.memberId !== member.memberId)
  const needles = others.flatMap(({ text, noteId }) => [Buffer.from(text), Buffer.from(noteId)])
  return member.received
    .filter(({ at }) => at < revealedAt)
    .flatMap(({ at, bytes }) =>
      needles.some((needle) => bytes.includes(needle))
        ? [`${member.name} could read held words at ${at}`]
        : [],
    )
}

/** One line for each frame that tells somebody else that an anonymous note is this member's. */
export function listTraces(member: Receiver, written: readonly Written[]): string[] {
  const anonymous = written.filter((note) => note.anonymous && note.author.memberId !== member.memberId)
  const ids = anonymous.map(({ noteId }) => noteId)
  return member.received.flatMap(({ bytes }) => {
    if (bytes[0] === frameTypes.sync) return []
    const said = JSON.stringify(readFrame(new Uint8Array(bytes)))
    return ids.some((id) => said.includes(id))
      ? [`${member.name} was told of an anonymous note: ${said}`]
      : []
  })
}
