// Commands that no client of ours would send: each is refused by its code, with a sentence for people, and harms nobody.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCid, makeId } from '../../shared/model/id'
import { encodeJson, frameTypes } from '../../shared/protocol/frames'
import { commandFrame } from './encode'
import { expectRefusal, type Stage, setStage } from './stage'
import { cid } from './target'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

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
