// Two neighbours on another board, in a process of their own so that no attacker's work delays their clocks: one moves a
// note, the other sees it. Answers each message with the times since the last one, in ms.
import { makeId } from '../../shared/model/id'
import { openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { createTestBoard } from '../harness/server'
import { cid } from './target'

const pauseMs = 20
let echoesMs: number[] = []

async function run(url: string): Promise<void> {
  const { boardId, capabilities } = await createTestBoard(url, { title: '隔壁的板' })
  const join = async () => {
    const { token } = await openSession(url, boardId, { capability: capabilities.recorder })
    return RawSocket.join({ url, boardId, token })
  }
  const [hand, eye] = [await join(), await join()]
  const id = makeId()
  await hand.ask({ t: 'note.add', cid: cid(), id, text: '鄰居的', category: null })
  process.send?.('ready')
  for (let n = 0; ; n++) {
    const at = performance.now()
    const seen = eye.next((frame) => frame.type === 'sync' && frame.syncType === 2, eye.frames.length)
    const answer = hand.ask({ t: 'note.move', cid: cid(), moves: [{ id, pos: [n % 500, 1] }] })
    await Promise.all([seen, answer])
    echoesMs.push(performance.now() - at)
    eye.frames.length = 0
    hand.frames.length = 0
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

process.on('message', () => {
  process.send?.(echoesMs)
  echoesMs = []
})
process.on('disconnect', () => process.exit(0))
await run(process.argv[2]!)
