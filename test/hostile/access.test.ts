// Who gets in: tokens, origins, versions, guessed links and codes. A wrong key and a board that is not there look alike.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import { makeSession, readSession, sessionLifetimeMs } from '../../server/access/session'
import { type Clock, systemClock } from '../../server/clock'
import { translate } from '../../shared/i18n/catalogue'
import { makeId } from '../../shared/model/id'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { getExport, openSession, postJson } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { startTestServer } from '../harness/server'
import { until } from '../harness/until'
import { type Stage, setStage } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

const knock = (options: object) =>
  new RawSocket({ url: stage.server.url, boardId: stage.board.boardId, ...options })

describe('a token is good for its board, its time and as it was made', () => {
  const secretOf = () => stage.server.store.secret()

  const bad: [string, () => Promise<string>][] = [
    ['none', async () => ''],
    ['garbage', async () => 'garbage'],
    ['dots only', async () => '..'],
    ['a long one', async () => 'a'.repeat(3_000)],
    [
      'of another board',
      async () => {
        const other = await stage.server.createBoard()
        return (
          await openSession(stage.server.url, other.boardId, { capability: other.capabilities.facilitator })
        ).token
      },
    ],
    [
      'expired',
      async () => {
        const secret = await secretOf()
        const payload = readSession(stage.sessions.facilitator.token, secret, Date.now())!
        return makeSession(payload, secret, Date.now() - sessionLifetimeMs - 1)
      },
    ],
    [
      'with the role changed',
      async () => {
        const [body, signature] = stage.sessions.observer.token.split('.') as [string, string]
        const payload = JSON.parse(Buffer.from(body, 'base64url').toString())
        return `${Buffer.from(JSON.stringify({ ...payload, r: 'facilitator' })).toString('base64url')}.${signature}`
      },
    ],
    [
      'signed with another key',
      async () => {
        const [body] = stage.sessions.observer.token.split('.') as [string]
        return `${body}.${createHmac('sha256', 'guess').update(body).digest('base64url')}`
      },
    ],
    ['cut off', async () => stage.sessions.facilitator.token.slice(0, -3)],
  ]
  test.each(bad)('%s', async (_name, make) => {
    const token = await make()
    await stage.expectUnharmed(async () => {
      const socket = knock({ token })
      expect(await socket.closed).toEqual({ code: closeCodes.unauthorized, reason: 'unauthorized' })
      expect(socket.frames).toEqual([])
      const response = await getExport(stage.server.url, stage.board.boardId, token, 'json')
      expect(response.status).toBe(401)
      expect(await response.json()).toEqual({
        code: 'unauthorized',
        message: translate('zh-TW', 'http.unauthorized'),
      })
    })
  })

  test('a revoked link ends its sessions', async () => {
    const { boardId, capabilities } = await stage.server.createBoard()
    const { token } = await openSession(stage.server.url, boardId, { capability: capabilities.participant })
    const at = { url: stage.server.url, boardId, token }
    await (await RawSocket.join(at)).leave()
    const row = (await stage.server.store.listCapabilities(boardId)).find(
      ({ role }) => role === 'participant',
    )!
    await stage.server.store.revokeCapability(row.id, Date.now())
    expect(await new RawSocket(at).closed).toMatchObject({ code: closeCodes.unauthorized })
    const again = await postJson(`${stage.server.url}/api/boards/${boardId}/session`, {
      capability: capabilities.participant,
    })
    expect(again.status).toBe(403)
  })
})

test('a token that runs out ends its open socket at that moment, and a client comes back by its link', async () => {
  let aheadMs = 0
  const ends = new Set<() => void>()
  const clock: Clock = {
    now: () => systemClock.now() + aheadMs,
    after(delayMs, task) {
      if (delayMs < sessionLifetimeMs / 2) return systemClock.after(delayMs, task)
      ends.add(task)
      return () => ends.delete(task)
    },
  }
  const server = await startTestServer({ clock })
  // The house is kept daily.
  ends.clear()
  try {
    const { boardId, capabilities } = await server.createBoard()
    const capability = capabilities.participant
    const { token } = await openSession(server.url, boardId, { capability })
    const raw = await RawSocket.join({ url: server.url, boardId, token })
    const session = await connect({ url: server.url, boardId, capability, name: '阿明' })
    const { memberId } = session.me()
    const before = session.token()
    await expect.poll(() => ends.size).toBe(2)
    const brief = await RawSocket.join({ url: server.url, boardId, token })
    await brief.leave()
    await expect.poll(() => ends.size).toBe(2)

    aheadMs = sessionLifetimeMs + 1
    for (const end of [...ends]) end()
    expect(await raw.closed).toEqual({ code: closeCodes.unauthorized, reason: 'expired' })
    expect(await new RawSocket({ url: server.url, boardId, token }).closed).toMatchObject({
      code: closeCodes.unauthorized,
    })
    await until(session, () => session.token() !== before && session.status().connected)
    expect(session.me().memberId).toBe(memberId)
    const file = await getExport(server.url, boardId, session.token(), 'json')
    expect(file.status).toBe(200)
    await session.close()
  } finally {
    await server.stop()
  }
})

describe('the door', () => {
  test.each(['https://evil.example', 'http://127.0.0.1:1', 'null', 'file://', 'chrome-extension://abc'])(
    'a page of another origin is not let in: %s',
    async (origin) => {
      expect(await knock({ token: stage.sessions.facilitator.token, origin }).refused).toBe(403)
    },
  )

  test('the server’s own pages and programs without an origin come in', async () => {
    const { token } = stage.sessions.facilitator
    for (const origin of [undefined, stage.server.url]) {
      const socket = knock({ token, ...(origin && { origin }) })
      await socket.nextOf('hello')
      await socket.leave()
    }
  })

  test.each([
    ['no subprotocol', []],
    ['only a token', ['token.abc']],
    ['an earlier version', ['board.v0', 'token.abc']],
  ])('%s: 4426, which the client can read', async (_name, protocols) => {
    expect(await knock({ protocols }).closed).toEqual({ code: closeCodes.upgrade, reason: 'upgrade' })
  })

  test.each([
    '/sync/',
    '/sync/short',
    '/sync/__proto__',
    `/sync/${'a'.repeat(60)}`,
    '/sync/%2e%2e%2f%2e%2e%2fetc',
    '/socket',
    '/',
  ])('no socket at %s', async (path) => {
    const { url } = stage.server
    const boardId = path.startsWith('/sync/') ? path.slice(6) : `../${path.slice(1)}`
    expect(await new RawSocket({ url, boardId, token: stage.sessions.facilitator.token }).refused).toBe(404)
  })

  test('over MAX_SOCKETS the next one is told to come later', async () => {
    const small = await startTestServer({ env: { MAX_SOCKETS: '2' } })
    try {
      const { boardId, capabilities } = await small.createBoard()
      const { token } = await openSession(small.url, boardId, { capability: capabilities.participant })
      const at = { url: small.url, boardId, token }
      const sockets = [await RawSocket.join(at), await RawSocket.join(at)]
      expect(await new RawSocket(at).refused).toBe(503)
      for (const socket of sockets) await socket.leave()
      await (await RawSocket.join(at)).leave()
    } finally {
      await small.stop()
    }
  })
})

describe('a wrong key and a missing board look alike', () => {
  const headersOf = (response: Response) =>
    [...response.headers]
      .filter(([name]) => name !== 'date' && name !== 'content-length')
      .map(([name, value]) => `${name}: ${value}`)

  test('over HTTP: one status, one body, the same headers', async () => {
    const { url } = stage.server
    const { boardId, capabilities } = stage.board
    const wrong = makeId()
    const tries = [
      { board: boardId, capability: wrong },
      { board: makeId(), capability: wrong },
      { board: makeId(), capability: capabilities.facilitator },
      { board: boardId, capability: '' },
      { board: boardId, capability: '__proto__' },
      { board: '__proto__', capability: wrong },
    ]
    const answers = await Promise.all(
      tries.map(({ board, capability }) => postJson(`${url}/api/boards/${board}/session`, { capability })),
    )
    for (const answer of answers) {
      expect(answer.status).toBe(403)
      expect(await answer.json()).toEqual({
        code: 'forbidden',
        message: translate('zh-TW', 'http.forbidden'),
      })
      expect(headersOf(answer)).toEqual(headersOf(answers[0]!))
    }
  })

  test('over HTTP with a token, and over the socket', async () => {
    const { token } = stage.sessions.facilitator
    const missing = makeId()
    const [here, there] = await Promise.all(
      [stage.board.boardId, missing].map((board) =>
        getExport(stage.server.url, board, board === missing ? token : 'wrong', 'json'),
      ),
    )
    expect([here!.status, there!.status]).toEqual([401, 401])
    expect(await here!.text()).toBe(await there!.text())
    const wrong = await knock({ token: 'wrong' }).closed
    expect(await knock({ boardId: missing, token }).closed).toEqual(wrong)
    expect(await knock({ boardId: missing, token: 'wrong' }).closed).toEqual(wrong)
  })
})

describe('a join code', () => {
  const facts = async (at: Stage) => {
    const { url } = at.server
    const { boardId } = at.board
    const headers = { authorization: `Bearer ${at.sessions.facilitator.token}` }
    const share = (await (await fetch(`${url}/api/boards/${boardId}/share`, { headers })).json()) as {
      joinCode: string
    }
    return {
      code: share.joinCode,
      join: (code: unknown) => postJson(`${url}/api/join`, { code }),
      open: (isOpen: boolean) =>
        postJson(`${url}/api/boards/${boardId}/join-code`, { open: isOpen }, headers),
    }
  }
  const wrongCode = (right: string) => String(((Number(right) - 10_000_000 + 1) % 90_000_000) + 10_000_000)

  test('gives a participant’s key, however it is typed, and always the same one', async () => {
    const { code, join } = await facts(stage)
    const typed = [
      code,
      `${code.slice(0, 4)} ${code.slice(4)}`,
      code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ]
    const before = (await stage.server.store.listCapabilities(stage.board.boardId)).length
    const answers = await Promise.all(
      typed.map(
        async (each) => (await join(each)).json() as Promise<{ boardId: string; capability: string }>,
      ),
    )
    expect(new Set(answers.map(({ capability }) => capability)).size).toBe(1)
    expect(answers[0]!.boardId).toBe(stage.board.boardId)
    expect((await stage.server.store.listCapabilities(stage.board.boardId)).length).toBe(before + 1)
    const session = await openSession(stage.server.url, answers[0]!.boardId, {
      capability: answers[0]!.capability,
    })
    expect(session).toMatchObject({ role: 'participant', scope: 'board' })
  })

  test('a wrong one, a closed one and no code at all look alike', async () => {
    const { code, join, open } = await facts(stage)
    const refused = { code: 'join_code', message: translate('zh-TW', 'http.join_code') }
    for (const wrong of [wrongCode(code), '123', 'abc', 12345678, null, '٠'.repeat(8)]) {
      const answer = await join(wrong)
      expect([answer.status, await answer.json()]).toEqual([403, refused])
    }
    expect(await (await open(false)).json()).toMatchObject({ joinOpen: false })
    const answer = await join(code)
    expect([answer.status, await answer.json()]).toEqual([403, refused])
    await open(true)
    expect((await join(code)).status).toBe(200)
  })

  test('after too many wrong ones even the right one has to wait; right ones never count', async () => {
    const guarded = await setStage({ MAX_JOIN_CODE_TRIES: '5' })
    try {
      const { code, join } = await facts(guarded)
      for (let n = 0; n < 20; n++) expect((await join(code)).status).toBe(200)
      for (let n = 0; n < 5; n++) expect((await join(wrongCode(code))).status).toBe(403)
      for (const each of [wrongCode(code), code]) {
        const answer = await join(each)
        expect([answer.status, await answer.json()]).toEqual([
          429,
          { code: 'too_many', message: translate('zh-TW', 'http.too_many') },
        ])
      }
    } finally {
      await guarded.stop()
    }
  })

  test('only the facilitator opens and closes it, and sees to new links', async () => {
    const { boardId } = stage.board
    for (const role of ['participant', 'observer', 'recorder'] as const) {
      const headers = { authorization: `Bearer ${stage.sessions[role].token}` }
      for (const [path, body] of [
        ['join-code', { open: false }],
        ['links', { role: 'facilitator' }],
      ] as const) {
        expect(
          (await postJson(`${stage.server.url}/api/boards/${boardId}/${path}`, body, headers)).status,
        ).toBe(403)
      }
    }
  })
})
