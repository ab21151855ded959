// Commands that no client of ours would send: each is refused by its code.
import { makeCid, makeId } from '../../../shared/model/id'
import type { LinkRole } from '../../../shared/model/role'
import { encodeJson, frameTypes } from '../../../shared/protocol/frames'
import { commandFrame } from '../encode'
import { cid, setTarget, type Target } from '../target'
import { type Attack, must, refused } from './Attack'

type Body = { t: string; [field: string]: unknown }

/** One command of this role, refused with this code. */
const command = (
  name: string,
  code: string,
  body: (target: Target) => Body,
  role: LinkRole = 'facilitator',
): Attack => ({
  name,
  counted: refused(code),
  async run(target) {
    const socket = await target.join(role)
    const result = await socket.ask({ cid: cid(), ...body(target) })
    must(result.ok ? 'ok' : result.code, code)
    await socket.leave()
    return `refused: ${code}`
  },
})

/** JSON that is no command; the answer names none. */
const json = (name: string, text: string, ...codes: string[]): Attack => ({
  name,
  counted: refused(codes[0]!),
  async run(target) {
    const socket = await target.join('participant')
    const answer = socket.nextResult('')
    socket.send(commandFrame(text))
    const result = await answer
    must(result.ok ? 'ok' : result.code, ...codes)
    must(socket.isOpen, true)
    await socket.leave()
    return `refused: ${result.ok ? '' : result.code}`
  },
})

const note = (fields: object = {}): Body => ({
  t: 'note.add',
  id: makeId(),
  text: '字',
  category: null,
  ...fields,
})
const atInfinity: Attack = {
  name: 'a position without an end',
  counted: refused('bad_position'),
  async run(target) {
    const socket = await target.join('participant')
    const own = cid()
    const answer = socket.nextResult(own)
    const text = `{"t":"note.add","cid":"${own}","id":"${makeId()}","text":"字","category":null,"pos":[1e999,-1e999]}`
    socket.send(commandFrame(text))
    const result = await answer
    must(result.ok ? 'ok' : result.code, 'bad_position')
    await socket.leave()
    return 'refused: bad_position'
  },
}

export const commandAttacks: readonly Attack[] = [
  command('an unknown command', 'unknown_command', () => ({ t: 'note.explode' })),
  command('a command named like the prototype', 'unknown_command', () => ({ t: 'constructor' })),
  command('whole records over a socket', 'unknown_command', () => ({
    t: 'records.import',
    records: [{ kind: 'note', id: makeId() }],
  })),
  command('the server’s own release of held words', 'unknown_command', () => ({ t: 'held.release' })),
  command('an id of __proto__', 'bad_id', () => note({ id: '__proto__' })),
  command('an id that is a path', 'bad_id', () => note({ id: '../../../etc/passwd' })),
  command('an id that is an object', 'bad_id', () => note({ id: { toString: 'x' } })),
  command('501 ids at once', 'bad_id', () => ({
    t: 'note.remove',
    ids: Array.from({ length: 501 }, () => makeId()),
  })),
  command('20,000 characters', 'text_too_long', () => note({ text: '長'.repeat(20_000) })),
  command('nothing but lone surrogates and NUL', 'missing', () => ({
    t: 'note.edit',
    id: makeId(),
    text: '\ud800\u0000\udfff',
  })),
  command('nothing but control characters', 'malformed', () => note({ text: '\u0000\u0001\u202e\u2066' })),
  command('a position of NaN as text', 'bad_position', () => note({ pos: ['NaN', 'Infinity'] })),
  command('a position far off', 'bad_position', () => note({ pos: [1e12, 0] })),
  command('a number as large as a BigInt', 'bad_position', () =>
    note({ pos: [Number('123456789012345678901234567890'), 0] }),
  ),
  atInfinity,
  command('a category that is an object', 'malformed', () => note({ category: { valueOf: 1 } })),
  command('a live text of the prototype', 'malformed', () => ({
    t: 'text.open',
    key: 'meeting-record.constructor',
  })),
  command('a link in a circle', 'link_cycle', ({ ids }) => ({
    t: 'link.add',
    id: makeId(),
    from: { clusterId: ids.problemCluster },
    to: { clusterId: ids.solutionCluster },
  })),
  command('a link to itself', 'link_cycle', ({ ids }) => ({
    t: 'link.add',
    id: makeId(),
    from: { clusterId: ids.solutionCluster },
    to: { clusterId: ids.solutionCluster },
  })),
  command('a cluster of two categories', 'mixed_categories', ({ ids }) => ({
    t: 'cluster.gather',
    clusterId: makeId(),
    noteIds: [ids.theirs, ids.solution],
  })),
  command('a row taken for a cluster', 'exists', ({ ids }) => ({
    t: 'cluster.gather',
    clusterId: ids.row,
    noteIds: [ids.theirs],
  })),
  command(
    'the id of somebody else’s note',
    'exists',
    ({ ids }) => note({ id: ids.theirs, text: '佔用' }),
    'participant',
  ),
  command('a command from a month ago', 'too_old', () =>
    note({ cid: makeCid(Date.now() - 31 * 24 * 3600 * 1000) }),
  ),
  json('a command without an id', '{"t":"note.add"}', 'bad_id'),
  json('a command id of __proto__', '{"t":"note.add","cid":"__proto__"}', 'bad_id'),
  json('an array', '[1,2,3]', 'unknown_command'),
  json('null', 'null', 'malformed'),
  json('30,000 nested arrays', '['.repeat(30_000) + ']'.repeat(30_000), 'unknown_command'),
  json(
    '10,000 nested objects',
    `{"t":"note.add","text":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}`,

    'bad_id',
  ),
  json(
    '60 KB of keys',
    `{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":${n}`).join(',')}}`,

    'unknown_command',
  ),
  json(
    'a constructor that is replaced',
    '{"__proto__":{"t":"meeting.finish"},"constructor":{"prototype":{"ok":true}}}',

    'unknown_command',
  ),
  {
    name: 'a replay of one’s own command, 50 times',
    counted: refused('ok'),
    async run(target) {
      const away = await setTarget(target.url)
      const socket = await away.join('participant')
      const [id, own] = [makeId(), cid()]
      const once = { ...note({ id }), cid: own }
      const first = await socket.ask(once)
      for (let n = 0; n < 50; n++)
        socket.send(encodeJson(frameTypes.command, { ...once, text: `第 ${n} 次` }))
      await socket.ask({ cid: cid(), ...note({ text: '最後' }) })
      const found = (await away.records()).filter((record) => (record as { id: string }).id === id)
      must(found.length, 1)
      must(first.ok, true)
      await socket.leave()
      return 'one note, one answer'
    },
  },
  {
    name: 'a flood of 700 commands at once',
    counted: 'board_commands_slowed_total',
    async run(target) {
      const socket = await target.join('participant')
      const commands = Array.from({ length: 700 }, () => ({
        t: 'note.edit',
        cid: cid(),
        id: makeId(),
        text: '字',
      }))
      for (const each of commands) socket.send(encodeJson(frameTypes.command, each))
      must((await socket.nextResult(commands[0]!.cid)).ok, false)
      await socket.leave()
      return 'taken at the pace of one member'
    },
  },
  {
    name: 'one note rewritten without end',
    counted: refused('too_many_versions'),
    async run(target) {
      const away = await setTarget(target.url)
      const socket = await away.join('participant')
      const id = makeId()
      await socket.ask({ cid: cid(), ...note({ id }) })
      let code = 'ok'
      for (let n = 0; n < 60 && code === 'ok'; n++) {
        const result = await socket.ask({ t: 'note.edit', cid: cid(), id, text: '改'.repeat(1_990) + n })
        code = result.ok ? 'ok' : result.code
      }
      must(code, 'too_many_versions')
      await socket.leave()
      return `refused: ${code}`
    },
  },
  {
    name: 'more notes than a board takes',
    counted: refused('too_many_notes'),
    async run(target) {
      const away = await setTarget(target.url)
      const socket = await away.join('participant')
      let code = 'ok'
      for (let n = 0; n < 400 && code === 'ok'; n++) {
        const result = await socket.ask({ cid: cid(), ...note() })
        code = result.ok ? 'ok' : result.code
      }
      must(code, 'too_many_notes')
      await socket.leave()
      return `refused: ${code}`
    },
  },
]
