// The HTTP contract: boards, sessions, health, headers and the shape of every refusal.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkRoles } from '../../shared/model/role'
import { openSession, postJson } from '../harness/api'
import { startTestServer, type TestServer } from '../harness/server'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

interface Links {
  boardId: string
  links: Record<string, string>
}

/** A status, a code for programs and a sentence for people; no stack, no path, no class name. */
async function expectRefused(response: Response, status: number, code: string): Promise<void> {
  const text = await response.text()
  expect([response.status, text]).toEqual([status, expect.any(String)])
  const body = JSON.parse(text) as { code: string; message: string }
  expect(Object.keys(body)).toEqual(['code', 'message'])
  expect(body.code).toBe(code)
  expect(body.message).toMatch(/[\u4e00-\u9fff].*。$/)
  expect(text).not.toMatch(/\n|node_modules|\.ts\b|Error:|at \w/)
}

describe('POST /api/boards', () => {
  const create = (body: unknown, headers = {}) => postJson(`${server.url}/api/boards`, body, headers)

  test('answers 201 with an id and one link for each role', async () => {
    const response = await create({
      title: '資料開放協作會議',
      language: 'zh-TW',
      date: '2026-11-20',
      template: 'plain',
    })
    expect(response.status).toBe(201)
    const { boardId, links } = (await response.json()) as Links
    expect(Object.keys(links)).toEqual([...linkRoles])
    for (const link of Object.values(links)) {
      expect(link).toMatch(new RegExp(`^http://localhost:${server.port}/b/${boardId}#[\\w-]{22,}$`))
    }
    expect(new Set(Object.values(links)).size).toBe(linkRoles.length)
  })

  test('links start with PUBLIC_URL when there is one', async () => {
    const named = await startTestServer({ env: { PUBLIC_URL: 'https://board.example.org' } })
    try {
      const { boardId, links } = (await (
        await postJson(`${named.url}/api/boards`, { title: 'x' })
      ).json()) as Links
      expect(links.observer).toMatch(new RegExp(`^https://board.example.org/b/${boardId}#`))
    } finally {
      await named.stop()
    }
  })

  test.each([
    ['no title', {}, 'malformed'],
    ['a title that is too long', { title: '題'.repeat(301) }, 'malformed'],
    ['a title that is a number', { title: 5 }, 'malformed'],
    ['a date that is none', { title: 'x', date: '2026-13-45' }, 'malformed'],
    ['an unknown language', { title: 'x', language: 'fr' }, 'malformed'],
    ['an unknown template', { title: 'x', template: 'retro' }, 'unknown_template'],
    ['no JSON', '{"title":', 'malformed'],
    ['an array', [], 'malformed'],
    ['a polluted prototype', '{"title":"x","__proto__":{"a":1}}', 'malformed'],
  ])('%s: 400', async (_name, body, code) => {
    await expectRefused(await create(body), 400, code)
  })

  test('a body that is no JSON by its type: 415; too large: 413', async () => {
    // What a form of another site could send without asking.
    const post = (type: string, body: string) =>
      fetch(`${server.url}/api/boards`, { method: 'POST', headers: { 'content-type': type }, body })
    await expectRefused(await post('application/x-www-form-urlencoded', 'title=x'), 415, 'malformed')
    await expectRefused(await post('text/plain', '{"title":"x"}'), 400, 'malformed')
    await expectRefused(await create({ title: 'x', notice: '長'.repeat(40_000) }), 413, 'too_large')
  })

  test('with ADMIN_TOKEN only its bearer creates boards', async () => {
    const guarded = await startTestServer({ env: { ADMIN_TOKEN: 'correct-horse-battery' } })
    try {
      for (const path of ['boards', 'sample']) {
        const call = (token?: string) =>
          postJson(
            `${guarded.url}/api/${path}`,
            { title: 'x' },
            token ? { authorization: `Bearer ${token}` } : {},
          )
        await expectRefused(await call(), 401, 'admin')
        await expectRefused(await call('wrong-horse-battery!!'), 401, 'admin')
        expect((await call('correct-horse-battery')).status).toBe(201)
      }
    } finally {
      await guarded.stop()
    }
  })

  test('over MAX_BOARDS: 507', async () => {
    const small = await startTestServer({ env: { MAX_BOARDS: '2' } })
    try {
      const call = () => postJson(`${small.url}/api/boards`, { title: 'x' })
      expect([(await call()).status, (await call()).status]).toEqual([201, 201])
      await expectRefused(await call(), 507, 'full')
    } finally {
      await small.stop()
    }
  })

  test('from one address: 60 a minute, then 429', async () => {
    const fresh = await startTestServer()
    try {
      const startedAt = performance.now()
      const call = () => postJson(`${fresh.url}/api/boards`, { title: 'x' })
      for (let n = 0; n < 60; n++) expect((await call()).status).toBe(201)
      let refused = await call()
      // One more for each second that this has taken.
      for (let more = 0; refused.status === 201; more++) {
        expect(more).toBeLessThan((performance.now() - startedAt) / 1000)
        refused = await call()
      }
      await expectRefused(refused, 429, 'too_many')
    } finally {
      await fresh.stop()
    }
  })
})

describe('POST /api/boards/:id/session', () => {
  test('tells who one is, and the same one again by the member key', async () => {
    const { boardId, capabilities } = await server.createBoard()
    const first = await openSession(server.url, boardId, {
      capability: capabilities.participant,
      name: '阿明',
      unit: '財政部',
    })
    expect(first).toEqual({
      token: expect.stringMatching(/^[\w-]+\.[\w-]+$/),
      memberId: expect.stringMatching(/^[\w-]{10,32}$/),
      memberKey: expect.stringMatching(/^[\w-]{22,}$/),
      role: 'participant',
      scope: 'board',
      name: '阿明',
      unit: '財政部',
    })
    const { memberKey, memberId } = first
    expect(
      await openSession(server.url, boardId, { capability: capabilities.participant, memberKey }),
    ).toMatchObject({ memberId, memberKey, name: '阿明' })
    expect(
      await openSession(server.url, boardId, { capability: capabilities.recorder, memberKey, name: '' }),
    ).toMatchObject({ memberId, role: 'recorder', name: '' })
    const stranger = await openSession(server.url, boardId, { capability: capabilities.participant })
    expect(stranger.memberId).not.toBe(memberId)
    // A key of another board, or none that we made, is nobody's: a new member.
    expect(
      (
        await openSession(server.url, boardId, {
          capability: capabilities.participant,
          memberKey: 'x'.repeat(24),
        })
      ).memberId,
    ).not.toBe(memberId)
  })

  test.each([
    ['no capability', {}],
    ['a capability that is a number', { capability: 1 }],
    ['a capability of 10 KB', { capability: 'x'.repeat(10_000) }],
    ['a name that is too long', { capability: 'x', name: '名'.repeat(61) }],
    ['null', null],
  ])('%s: 400', async (_name, body) => {
    const { boardId } = await server.createBoard()
    await expectRefused(await postJson(`${server.url}/api/boards/${boardId}/session`, body), 400, 'malformed')
  })

  test('over MAX_MEMBERS newcomers are told so, and members still come in', async () => {
    const small = await startTestServer({ env: { MAX_MEMBERS: '2' } })
    try {
      const { boardId, capabilities } = await small.createBoard()
      const capability = capabilities.participant
      const { memberKey } = await openSession(small.url, boardId, { capability })
      await openSession(small.url, boardId, { capability })
      await expectRefused(
        await postJson(`${small.url}/api/boards/${boardId}/session`, { capability }),
        507,
        'board_full',
      )
      expect((await openSession(small.url, boardId, { capability, memberKey })).memberKey).toBe(memberKey)
    } finally {
      await small.stop()
    }
  })
})

test('refusals speak the language that is asked for', async () => {
  const asked = await postJson(
    `${server.url}/api/boards`,
    {},
    { 'accept-language': 'en-GB,en;q=0.9,zh-TW;q=0.8' },
  )
  expect(((await asked.json()) as { message: string }).message).toMatch(/^The data is not in the right form/)
})

describe('what every answer carries', () => {
  const pages = [
    '/',
    '/j',
    '/b/some-board-id-12/worksheet',
    '/healthz',
    '/metrics',
    '/api/nothing',
    '/nothing.js',
  ]

  test.each(pages)('%s: a strict policy, and no HSTS without TLS', async (path) => {
    const { headers } = await fetch(`${server.url}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toMatch(/unsafe|upgrade-insecure/)
    expect(headers.get('strict-transport-security')).toBeNull()
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('with TLS in PUBLIC_URL browsers are told to stay with it', async () => {
    const secure = await startTestServer({ env: { PUBLIC_URL: 'https://board.example.org' } })
    try {
      const { headers } = await fetch(`${secure.url}/healthz`)
      expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
      expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    } finally {
      await secure.stop()
    }
  })

  test.each([
    ['GET', '/api/nothing', 404, 'not_found'],
    ['DELETE', '/api/boards', 404, 'not_found'],
    ['GET', `/api/boards/${'a'.repeat(101)}/export`, 404, 'not_found'],
    ['GET', '/api/boards/%E0%A4%A/export', 400, 'malformed'],
    ['GET', '/..%2f..%2fpackage.json', 404, 'not_found'],
    ['GET', '/assets/../../package.json', 404, 'not_found'],
    ['GET', '/%00', 404, 'not_found'],
    ['GET', '/assets/', 404, 'not_found'],
    ['GET', '/%5c..%5cpackage.json', 404, 'not_found'],
  ])('%s %s: %i %s', async (method, path, status, code) => {
    await expectRefused(await fetch(`${server.url}${path}`, { method }), status, code)
  })
})

test('GET /healthz: 200 ok', async () => {
  const response = await fetch(`${server.url}/healthz`)
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }])
})
