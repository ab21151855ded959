// Frames and commands that no client of ours would send: each is refused or closed by its code, and harms nobody.
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeCid, makeId } from '../../shared/model/id'
import { closeCodes } from '../../shared/protocol/closeCodes'
import {
  encodeAwareness,
  encodeJson,
  encodeSync,
  frameTypes,
  maxStateVectorBytes,
  syncTypes,
} from '../../shared/protocol/frames'
import { RawSocket } from '../harness/RawSocket'
import { makeRandom } from '../harness/randomSource'
import { encodePresence } from './presence'
import { cid, expectRefusal, type Stage, setStage } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await setStage({ MAX_NOTES: '1000' })
})
afterAll(() => stage.stop())

/** A command frame around any text, JSON or not. */
function commandFrame(text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, frameTypes.command)
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder)
}

describe('bytes that are no frame close the socket', () => {
  const whole = encodeJson(frameTypes.command, { t: 'undo', cid: cid(), target: 'x'.repeat(12) })
  const cases: [string, Uint8Array][] = [
    ['an empty frame', Uint8Array.of()],
    ['a type without a body', Uint8Array.of(frameTypes.command)],
    ['an unknown type', Uint8Array.of(63, 0)],
    ['a type that only the server sends', encodeJson(frameTypes.result, { cid: cid(), ok: true, seq: 1 })],
    ['a varint without an end', new Uint8Array(12).fill(0xff)],
    ['a command cut in half', whole.subarray(0, whole.length / 2)],
    ['a command with bytes behind it', Uint8Array.of(...whole, 0)],
    ['a length that is a lie', Uint8Array.of(frameTypes.command, 0xff, 0xff, 0x03, 0x7b)],
    ['text that is no JSON', commandFrame('{"t":')],
    ['bytes that are no UTF-8', Uint8Array.of(frameTypes.command, 2, 0xc3, 0x28)],
    ['a SyncStep1 cut off', Uint8Array.of(0, 0, 5, 1)],
    ['a state vector over 4 KB', encodeSync(syncTypes.step1, new Uint8Array(maxStateVectorBytes + 1))],
    ['presence over 1 KB', encodeAwareness(new Uint8Array(1025))],
  ]
  test.each(cases)('%s', async (_name, frame) => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('participant')
      socket.send(frame)
      expect(await socket.closed).toMatchObject({ code: closeCodes.forbidden })
    })
  })

  test('a text frame', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('participant')
      socket.sendText(
        JSON.stringify({ t: 'note.add', cid: cid(), id: makeId(), text: '文字', category: null }),
      )
      expect(await socket.closed).toMatchObject({ code: closeCodes.forbidden })
    })
  })

  test('a frame of 1 MB', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('participant')
      socket.send(
        commandFrame(
          JSON.stringify({
            t: 'note.add',
            cid: cid(),
            id: makeId(),
            text: 'x'.repeat(1024 * 1024),
            category: null,
          }),
        ),
      )
      expect([1006, 1009]).toContain((await socket.closed).code)
    })
  })
})

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

describe('commands that are none', () => {
  type Case = [name: string, code: string, command: object | string]
  const id = makeId()
  const cases: Case[] = [
    ['an unknown type', 'unknown_command', { t: 'note.explode', id }],
    ['a type from the prototype', 'unknown_command', { t: 'constructor', id }],
    ['a type that is no text', 'unknown_command', { t: 5, id }],
    ['no type', 'unknown_command', { id }],
    ['2,001 characters', 'text_too_long', { t: 'note.add', id, text: '長'.repeat(2001), category: null }],
    ['20,000 characters', 'text_too_long', { t: 'note.add', id, text: '長'.repeat(20_000), category: null }],
    ['nothing but spaces', 'malformed', { t: 'note.add', id, text: ' \n\u3000\t', category: null }],
    ['text that is a number', 'malformed', { t: 'note.add', id, text: 42, category: null }],
    ['an unknown category', 'malformed', { t: 'note.add', id, text: '字', category: 'opinion' }],
    [
      'a position without an end',
      'bad_position',
      '{"t":"note.add","cid":"CID","id":"ID","text":"字","category":null,"pos":[1e999,0]}',
    ],
    [
      'a position of minus infinity',
      'bad_position',
      '{"t":"note.add","cid":"CID","id":"ID","text":"字","category":null,"pos":[0,-1e999]}',
    ],
    [
      'a position of text',
      'bad_position',
      { t: 'note.add', id, text: '字', category: null, pos: ['NaN', 'Infinity'] },
    ],
    [
      'a position of nulls',
      'bad_position',
      { t: 'note.add', id, text: '字', category: null, pos: [null, null] },
    ],
    ['a position far off', 'bad_position', { t: 'note.add', id, text: '字', category: null, pos: [1e12, 0] }],
    ['an id of __proto__', 'bad_id', { t: 'note.add', id: '__proto__', text: '字', category: null }],
    ['an id with a slash', 'bad_id', { t: 'note.add', id: '../../../etc/x', text: '字', category: null }],
    ['an id of one character', 'bad_id', { t: 'note.add', id: 'a', text: '字', category: null }],
    ['an id of an object', 'bad_id', { t: 'note.add', id: { toString: 'x' }, text: '字', category: null }],
    ['501 ids', 'bad_id', { t: 'note.remove', ids: Array.from({ length: 501 }, () => makeId()) }],
    ['no ids', 'bad_id', { t: 'note.remove', ids: [] }],
    ['a live text of the prototype', 'malformed', { t: 'text.open', key: 'meeting-record.constructor' }],
    [
      'a live text of a field that is not typed live',
      'malformed',
      { t: 'text.open', key: 'meeting-record.version' },
    ],
  ]
  test.each(cases)('%s: %s', async (_name, code, command) => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('facilitator')
      const own = cid()
      const answer = socket.nextResult(own)
      if (typeof command === 'string')
        socket.send(commandFrame(command.replace('CID', own).replace('ID', makeId())))
      else socket.send(encodeJson(frameTypes.command, { ...command, cid: own }))
      const result = await answer
      expectRefusal(result, code)
      if (code === 'text_too_long') expect(result).toMatchObject({ params: { max: 2000 } })
      await socket.leave()
    })
  })

  test.each([
    ['no command id', undefined, 'malformed'],
    ['a command id of __proto__', '__proto__', 'malformed'],
    ['a command id of 10 KB', 'a'.repeat(10_000), 'malformed'],
  ])('%s', async (_name, own, code) => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('facilitator')
      const answer = socket.nextResult('')
      socket.send(
        encodeJson(frameTypes.command, { t: 'note.add', cid: own, id: makeId(), text: '字', category: null }),
      )
      const result = await answer
      expect(result).toMatchObject({ ok: false })
      expect([code, 'bad_id']).toContain(result.ok ? '' : result.code)
      await socket.leave()
    })
  })

  test('a command id older than answers are kept', async () => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('facilitator')
      const old = makeCid(Date.now() - 31 * 24 * 3600 * 1000)
      expectRefusal(
        await socket.ask({ t: 'note.add', cid: old, id: makeId(), text: '很久以前', category: null }),
        'too_old',
      )
      await socket.leave()
    })
  })

  test.each([
    ['an array', '[1,2,3]'],
    ['null', 'null'],
    ['a number', '7'],
    ['30,000 nested arrays', '['.repeat(30_000) + ']'.repeat(30_000)],
    [
      '10,000 nested objects in a field',
      `{"t":"note.add","text":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,
    ],
    ['60 KB of keys', `{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":${n}`).join(',')}}`],
  ])('JSON that is %s is answered without a command id', async (_name, json) => {
    await stage.expectUnharmed(async () => {
      const socket = await stage.join('participant')
      const answer = socket.nextResult('')
      socket.send(commandFrame(json))
      expect(await answer).toMatchObject({ ok: false })
      expect(socket.isOpen).toBe(true)
      await socket.leave()
    })
  })

  test('fields named like the prototype’s do nothing', async () => {
    const socket = await stage.join('participant')
    const own = cid()
    const id = makeId()
    const answer = socket.nextResult(own)
    socket.send(
      commandFrame(
        `{"t":"note.add","cid":"${own}","id":"${id}","text":"字","category":null,"__proto__":{"held":true},"constructor":1}`,
      ),
    )
    expect(await answer).toMatchObject({ ok: true })
    expect(({} as { held?: boolean }).held).toBeUndefined()
    expect((await stage.records()).find((record) => (record as { id: string }).id === id)).toMatchObject({
      held: false,
    })
    await socket.leave()
  })

  test.each(['constructor', 'hasOwnProperty', '__defineGetter__', 'isPrototypeOf', 'toLocaleString'])(
    'an id that is a name of the prototype is an id like any other: %s',
    async (id) => {
      const socket = await stage.join('participant')
      expect(
        await socket.ask({ t: 'note.add', cid: cid(), id, text: `叫做 ${id}`, category: 'problem' }),
      ).toMatchObject({ ok: true })
      expectRefusal(
        await socket.ask({ t: 'note.add', cid: cid(), id, text: '再一次', category: 'problem' }),
        'exists',
      )
      const found = (await stage.records()).filter((record) => (record as { id: string }).id === id)
      expect(found).toMatchObject([{ originalText: `叫做 ${id}` }])
      await socket.leave()
    },
  )
})

describe('commands that would break the board’s order', () => {
  test('links: a forbidden pair, a missing end, a removed end, to itself, twice, in a circle', async () => {
    const { ids } = stage
    const socket = await stage.join('facilitator')
    const mitigation = makeId()
    await socket.ask({ t: 'cluster.add', cid: cid(), id: mitigation, category: 'mitigation', title: '克服' })
    const gone = makeId()
    await socket.ask({ t: 'cluster.add', cid: cid(), id: gone, category: 'problem', title: '沒了' })
    await socket.ask({ t: 'cluster.remove', cid: cid(), ids: [gone] })
    const link = (from: string, to: string) =>
      socket.ask({
        t: 'link.add',
        cid: cid(),
        id: makeId(),
        from: { clusterId: from },
        to: { clusterId: to },
      })
    await stage.expectUnharmed(async () => {
      expectRefusal(await link(mitigation, ids.problemCluster), 'link_pair')
      expectRefusal(await link(ids.solutionCluster, makeId()), 'missing')
      expectRefusal(await link(ids.solutionCluster, gone), 'removed')
      expectRefusal(await link(ids.solutionCluster, ids.solutionCluster), 'link_cycle')
      expectRefusal(await link(ids.solutionCluster, ids.problemCluster), 'link_exists')
      expectRefusal(await link(ids.problemCluster, ids.solutionCluster), 'link_cycle')
      expectRefusal(await link(ids.row, ids.theirs), 'removed')
    })
    await socket.leave()
  })

  test('a cluster of two categories, a row that is not there, a note as a row', async () => {
    const { ids } = stage
    const socket = await stage.join('facilitator')
    await stage.expectUnharmed(async () => {
      expectRefusal(
        await socket.ask({
          t: 'cluster.gather',
          cid: cid(),
          clusterId: makeId(),
          noteIds: [ids.theirs, ids.solution],
        }),
        'mixed_categories',
      )
      expectRefusal(
        await socket.ask({ t: 'cluster.gather', cid: cid(), clusterId: ids.row, noteIds: [ids.theirs] }),
        'exists',
      )
      expectRefusal(
        await socket.ask({
          t: 'cluster.assign',
          cid: cid(),
          entry: { clusterId: ids.problemCluster },
          rowId: makeId(),
        }),
        'missing',
      )
      expectRefusal(await socket.ask({ t: 'note.remove', cid: cid(), ids: [ids.row] }), 'missing')
      expectRefusal(await socket.ask({ t: 'row.remove', cid: cid(), ids: [ids.row, makeId()] }), 'missing')
    })
    await socket.leave()
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

test('300 sockets of seeded noise leave the board as it was', async () => {
  const random = makeRandom(7)
  const types = [frameTypes.sync, frameTypes.awareness, frameTypes.command, frameTypes.result, 200]
  const { token } = stage.sessions.observer
  await stage.expectUnharmed(async () => {
    for (let n = 0; n < 300; n++) {
      const socket = new RawSocket({ url: stage.server.url, boardId: stage.board.boardId, token })
      await socket.nextOf('hello')
      for (let sent = 0; sent < 30; sent++) {
        const bytes = Uint8Array.from({ length: 1 + Math.floor(random() * 40) }, () =>
          Math.floor(random() * 256),
        )
        bytes[0] = types[Math.floor(random() * types.length)]!
        socket.send(bytes)
      }
      await socket.leave()
    }
  })
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
