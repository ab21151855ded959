// Gives a board a past: so many moves of its notes, as fast as they are acknowledged. Answers what a mirror then holds.
import { makeCid } from '../../shared/model/id'
import { encodeJson, frameTypes } from '../../shared/protocol/frames'
import { openSession } from '../../test/harness/api'
import type { TestBoard } from '../../test/harness/server'
import { MirrorDoc } from './MirrorDoc'
import { createWire, readAnswer, readUpdate } from './protocols'
import { ThinSocket } from './ThinSocket'

/** Commands on their way at a time. */
const inFlight = 400

export async function makeMoves(
  url: string,
  { boardId, capabilities }: TestBoard,
  count: number,
): Promise<Uint8Array> {
  const { token } = await openSession(url, boardId, { capability: capabilities.facilitator })
  const { path, protocols, greetings } = createWire('ours', boardId, token)
  const mirror = new MirrorDoc()
  let ids: string[] = []
  let sent = 0
  let answered = 0
  await new Promise<void>((resolve, reject) => {
    const send = () => {
      for (; sent < count && sent - answered < inFlight; sent++) {
        const id = ids[sent % ids.length]!
        const command = {
          t: 'note.move',
          cid: makeCid(Date.now()),
          moves: [{ id, pos: [sent % 900, sent % 7_000] }],
        }
        socket.send(encodeJson(frameTypes.command, command))
      }
    }
    const onFrame = (frame: Buffer) => {
      const update = readUpdate('ours', frame)
      if (update) mirror.take(update)
      if (update && ids.length === 0) ids = mirror.noteIds
      const answer = update ? null : readAnswer(frame)
      if (answer && !answer.ok) reject(new Error(JSON.stringify(answer)))
      if (answer) answered++
      if (answered === count) resolve()
      else if (ids.length > 0) send()
    }
    const socket = new ThinSocket({ port: Number(new URL(url).port), path, protocols, onFrame })
    socket.opened.then(() => socket.send(greetings[0]!), reject)
  })
  return mirror.stateVector
}
