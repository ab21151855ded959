// Frames that no client of ours would send: each closes its socket by its code or is dropped, and harms nobody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeId } from '../../shared/model/id'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { encodeAwareness, encodeJson, frameTypes } from '../../shared/protocol/frames'
import { RawSocket } from '../harness/RawSocket'
import { encodePresence } from './encode'
import { expectRefusal, type Stage, setStage } from './stage'
import { cid } from './target'

let stage: Stage

beforeAll(async () => {
  stage = await setStage({ MAX_NOTES: '1000' })
})
afterAll(() => stage.stop())

describe('a state vector is data of a stranger', () => {
  test.each([
    ['garbage', Uint8Array.of(9, 200, 200)],
    ['nothing at all', Uint8Array.of()],
    ['a count that is a lie', Uint8Array.of(0xff, 0xff, 0xff, 0x7f, 1, 1)],
    ['a clock of the future', Uint8Array.of(1, 5, 0xff, 0xff, 0x03)],
  ])('%s starts a new mirror (4501)', async (_name, stateVector) => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('participant')
      socket.sendStep1(stateVector)
      expect(await socket.closed).toMatchObject({ code: closeCodes.newEpoch })
    })
  })

  test('another epoch’s mirror is sent away, one of this epoch gets what it lacks', async () => {
    const first = await stage.join('participant')
    const { epoch } = (await first.nextOf('hello')).message
    const whole = await first.nextOf('sync')
    const doc = new Y.Doc()
    Y.applyUpdate(doc, whole.update)
    const { token } = stage.sessions.participant
    const at = { url: stage.server.url, boardId: stage.board.boardId, token }
    const stranger = new RawSocket({ ...at, epoch: 'another-epoch-00' })
    await stranger.nextOf('hello')
    stranger.sendStep1(Y.encodeStateVector(doc))
    expect(await stranger.closed).toMatchObject({ code: closeCodes.newEpoch })
    const friend = new RawSocket({ ...at, epoch })
    await friend.nextOf('hello')
    friend.sendStep1(Y.encodeStateVector(doc))
    const delta = await friend.nextOf('sync')
    expect(delta.update.length).toBeLessThan(whole.update.length / 10)
    for (const socket of [first, friend]) await socket.leave()
  })

  test('asking for the whole board over and over closes the socket with 4408', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('tableLead')
      for (let n = 0; n < 200; n++) socket.sendStep1()
      expect(await socket.closed).toMatchObject({ code: closeCodes.slow })
      expect(socket.frames.filter((frame) => frame.type === 'sync').length).toBeLessThan(50)
    })
  })
})

test('a flood of commands is taken in order at the member’s pace, and no neighbour waits for it', async () => {
  const flooded = await setStage({ MAX_COMMANDS_PER_10S: '50' })
  try {
    const socket = await flooded.join('participant')
    const commands = Array.from({ length: 70 }, (_, n) => ({
      t: 'note.add',
      cid: cid(),
      id: makeId(),
      text: `第 ${n}`,
      category: null,
    }))
    const startedAt = Date.now()
    for (const command of commands) socket.send(encodeJson(frameTypes.command, command))
    await flooded.expectEcho()
    const results = await Promise.all(commands.map((command) => socket.nextResult(command.cid)))
    expect(results.every((result) => result.ok)).toBe(true)
    // 50 at once, the other 20 at five a second.
    expect(Date.now() - startedAt).toBeGreaterThan(3_500)
    const seqs = results.map((result) => (result.ok ? result.seq : 0))
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    await socket.leave()
  } finally {
    await flooded.stop()
  }
})

test('presence that is none is dropped, and its socket goes on', async () => {
  await stage.expectUnharmed(async () => {
    const socket = await stage.join('participant')
    const states = [
      { cursor: ['problem', 'x', 1] },
      { selection: Array.from({ length: 21 }, () => makeId()) },
      { typing: '__proto__' },
      [],
      'text',
      7,
    ]
    for (const [n, state] of states.entries())
      socket.send(encodeAwareness(encodePresence(8000, n + 1, state)))
    socket.send(encodeAwareness(Uint8Array.of(1, 1)))
    const id = makeId()
    expectRefusal(await socket.ask({ t: 'note.edit', cid: cid(), id, text: '字' }), 'missing')
    await socket.leave()
  })
})
