// Claims to be somebody: presence in the name of others, rights that a role does not have, tokens and links that are none.
import { createHmac } from 'node:crypto'
import { makeId } from '../../../shared/model/id'
import type { LinkRole } from '../../../shared/model/role'
import { closeCodes } from '../../../shared/protocol/closeCodes'
import { encodeAwareness } from '../../../shared/protocol/frames'
import { openSession, postJson } from '../../harness/api'
import { RawSocket } from '../../harness/RawSocket'
import { encodePresence } from '../encode'
import { cid, setTarget, type Target } from '../target'
import { type Attack, answered, closed, dropped, kept, must, refused } from './Attack'

/** Presence that is dropped; its socket goes on. */
const presence = (name: string, ...updates: Uint8Array[]): Attack => ({
  name,
  counted: dropped('presence'),
  async run(target) {
    const [victim, liar] = [await target.join('tableLead'), await target.join('participant')]
    victim.send(encodeAwareness(encodePresence(7001, 1, { selection: [target.ids.theirs] })))
    for (const socket of [liar, victim])
      await socket.next((frame) => frame.type === 'awareness' && frame.states.some(({ id }) => id === 7001))
    const seen = victim.frames.length
    for (const update of updates) liar.send(encodeAwareness(update))
    must((await liar.ask({ t: 'note.edit', cid: cid(), id: makeId(), text: '字' })).ok, false)
    const told = victim.frames
      .slice(seen)
      .flatMap((frame) => (frame.type === 'awareness' ? frame.states : []))
    must(
      told.some(({ id }) => id === 7001),
      false,
    )
    await victim.leave()
    await liar.leave()
    return 'dropped, nobody told'
  },
})

const forbidden = (
  role: LinkRole,
  t: string,
  body: (target: Target) => object,
  code = 'forbidden',
): Attack => ({
  name: `${t} by the role ${role}`,
  counted: refused(code),
  async run(target) {
    const socket = await target.join(role)
    const result = await socket.ask({ t, cid: cid(), ...body(target) })
    must(result.ok ? 'ok' : result.code, code)
    await socket.leave()
    return `refused: ${code}`
  },
})

const badToken = (name: string, make: (target: Target) => string | Promise<string>): Attack => ({
  name: `a token ${name}`,
  counted: closed('unauthorized'),
  async run(target) {
    const { url, board } = target
    const token = await make(target)
    const socket = new RawSocket({ url, boardId: board.boardId, token })
    must((await socket.closed).code, closeCodes.unauthorized)
    must(socket.frames.length, 0)
    const response = await fetch(`${url}/api/boards/${board.boardId}/export?format=json`, {
      headers: { authorization: `Bearer ${token}` },
    })
    must(response.status, 401)
    return 'closed 4401, 401'
  },
})

const withPayload = (token: string, change: object): string => {
  const [body, signature] = token.split('.') as [string, string]
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString())
  return `${Buffer.from(JSON.stringify({ ...payload, ...change })).toString('base64url')}.${signature}`
}

export const peopleAttacks: readonly Attack[] = [
  presence('presence in another’s name', encodePresence(7001, 9, { typing: 'x'.repeat(12) })),
  presence('another’s presence taken away', encodePresence(7001, 10, null)),
  presence('presence of two at once', Uint8Array.of(2, 1, 1, 2, 123, 125, 2, 1, 2, 123, 125)),
  presence('presence with a clock of 2³¹', encodePresence(7002, 2 ** 31, { selection: [] })),
  presence('presence that is a list', encodePresence(7003, 1, [])),
  presence(
    'a selection of 21',
    encodePresence(7004, 1, { selection: Array.from({ length: 21 }, () => makeId()) }),
  ),
  presence(
    'presence of 1,000 ids',
    ...Array.from({ length: 1_000 }, (_, n) => encodePresence(9_000 + n, 1, { selection: [] })),
  ),
  presence(
    'a flood of presence',
    ...Array.from({ length: 1_000 }, (_, n) => encodePresence(8_000, n + 1, { selection: [] })),
  ),
  forbidden('observer', 'note.add', () => ({ id: makeId(), text: '字', category: null })),
  forbidden('participant', 'meeting.edit', () => ({ title: '搶來的標題' })),
  forbidden('participant', 'row.remove', ({ ids }) => ({ ids: [ids.row] })),
  forbidden('participant', 'note.edit', ({ ids }) => ({ id: ids.theirs, text: '改掉' }), 'not_yours'),
  forbidden('participant', 'member.role', () => ({ memberId: 'somebody-else', role: 'facilitator' })),
  forbidden('participant', 'note.add', () => ({
    id: makeId(),
    text: '代填',
    category: null,
    proxyFor: { memberId: null, name: '別人', unit: '' },
  })),
  forbidden('tableLead', 'meeting.finish', () => ({})),
  forbidden('recorder', 'table.add', () => ({ id: makeId(), name: '第三桌' })),
  forbidden('recorder', 'note.edit', ({ ids }) => ({ id: ids.theirs, text: '不是我說的' }), 'not_yours'),
  forbidden('facilitator', 'undo', () => ({ target: 'nobody-did-this' }), 'undo_gone'),
  badToken('with the role changed', ({ sessions }) =>
    withPayload(sessions.observer.token, { r: 'facilitator' }),
  ),
  badToken('that never expires', ({ sessions }) => withPayload(sessions.observer.token, { e: 9e15 })),
  badToken('signed with another key', ({ sessions }) => {
    const [body] = sessions.observer.token.split('.') as [string]
    return `${body}.${createHmac('sha256', 'guess').update(body).digest('base64url')}`
  }),
  badToken('cut off', ({ sessions }) => sessions.facilitator.token.slice(0, -3)),
  badToken('of 3,000 characters', () => 'a'.repeat(3_000)),
  badToken('of another board', async ({ url }) => (await setTarget(url)).sessions.facilitator.token),
  {
    name: 'a live socket whose link is withdrawn',
    counted: closed('link_withdrawn'),
    async run({ url }) {
      const away = await setTarget(url)
      const { boardId } = away.board
      const socket = await away.joinAs('participant')
      const headers = { authorization: `Bearer ${away.sessions.facilitator.token}` }
      const { links } = (await (await fetch(`${url}/api/boards/${boardId}/links`, { headers })).json()) as {
        links: { id: string; role: string }[]
      }
      const { id } = links.find(({ role }) => role === 'participant')!
      await postJson(`${url}/api/boards/${boardId}/links/${id}/revoke`, {}, headers)
      must((await socket.closed).code, closeCodes.unauthorized)
      const again = new RawSocket({ url, boardId, token: away.sessions.participant.token })
      must((await again.closed).code, closeCodes.unauthorized)
      return 'closed 4401, and stays out'
    },
  },
  {
    name: '40 sockets of one member at once',
    counted: closed('too_many_sockets'),
    async run({ url, board }) {
      const { token } = await openSession(url, board.boardId, { capability: board.capabilities.participant })
      const sockets = Array.from({ length: 40 }, () => new RawSocket({ url, boardId: board.boardId, token }))
      const sentAway = sockets.map((socket) => socket.closed.then(({ code }) => code))
      must(await Promise.race(sentAway), closeCodes.slow)
      await Promise.all(
        sockets.map((socket) => Promise.race([socket.closed, socket.nextOf('hello').catch(() => {})])),
      )
      must(sockets.filter(({ isOpen }) => isOpen).length <= 30, true)
      await Promise.all(sockets.filter(({ isOpen }) => isOpen).map((socket) => socket.leave()))
      return 'closed 4408 from the 31st'
    },
  },
  {
    name: 'guessing boards and links, 300 times, from forged addresses',
    counted: kept('capability'),
    async run({ url, board }) {
      const statuses = new Set<number>()
      for (let n = 0; n < 300; n += 20)
        await Promise.all(
          Array.from({ length: 20 }, async (_, k) => {
            const boardId = k % 2 ? board.boardId : makeId()
            const forged = { 'x-forwarded-for': `10.0.${n % 250}.${k}` }
            const answer = await postJson(
              `${url}/api/boards/${boardId}/session`,
              { capability: makeId() },
              forged,
            )
            await answer.arrayBuffer()
            statuses.add(answer.status)
          }),
        )
      must([...statuses].sort().join(' '), '403 429', '429')
      return '403, then 429'
    },
  },
  {
    name: 'guessing join codes',
    counted: kept('join_code_limit'),
    async run({ url }) {
      let last = 0
      for (let n = 0; n < 60 && last !== 429; n++) {
        const answer = await postJson(`${url}/api/join`, { code: String(10_000_000 + n * 7919) })
        last = answer.status
        await answer.arrayBuffer()
      }
      must(last, 429)
      return '403, then 429'
    },
  },
  {
    name: 'links for everybody, asked for by a participant',
    counted: answered('/api/boards/:id/links', 403),
    async run({ url, board, sessions }) {
      const headers = { authorization: `Bearer ${sessions.participant.token}` }
      const answer = await postJson(
        `${url}/api/boards/${board.boardId}/links`,
        { role: 'facilitator' },
        headers,
      )
      must(answer.status, 403)
      return '403'
    },
  },
]
