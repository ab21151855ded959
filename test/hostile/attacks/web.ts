// What a hostile page, link or file does over HTTP and at the door of the socket.
import { request } from 'node:http'
import { deflateRawSync } from 'node:zlib'
import { makeId } from '../../../shared/model/id'
import { getExport, postImport, postJson } from '../../harness/api'
import { RawSocket } from '../../harness/RawSocket'
import { cid, setTarget, type Target } from '../target'
import { type Attack, answered, closed, kept, must } from './Attack'
import { openByHand } from './frames'

const script = '<script>alert(1)</script><img src=x onerror=alert(2)>'

const fromOrigin = (origin: string, host?: string): Attack => ({
  name: `a socket from a page at ${origin}${host ? ', called by that name (DNS rebinding)' : ''}`,
  counted: kept('origin'),
  async run({ url, board, sessions }) {
    must(await knock(url, board.boardId, sessions.facilitator.token, origin, host), 403)
    return '403'
  },
})

/** The status that an upgrade gets. */
function knock(url: string, boardId: string, token: string, origin: string, host?: string): Promise<number> {
  return new Promise((resolve) => {
    const call = request(`${url}/sync/${boardId}`, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16, 7).toString('base64'),
        'sec-websocket-protocol': `board.v1, token.${token}`,
        origin,
        ...(host && { host }),
      },
    })
    call.on('response', (response) => resolve(response.resume().statusCode ?? 0))
    call.on('upgrade', (_response, socket) => {
      socket.destroy()
      resolve(101)
    })
    call.on('error', () => resolve(0))
    call.end()
  })
}

/** A path as it stands: `fetch` would tidy it up. */
function getRaw(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const call = request({ hostname, port, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      )
    })
    call.on('error', reject)
    call.end()
  })
}

const path = (name: string, status: number, ...paths: string[]): Attack => ({
  name,
  counted: answered('none', status),
  async run({ url }) {
    for (const each of paths) {
      const { status: got, body } = await getRaw(url, each)
      must(got, 404, 400)
      must(/root:|"dependencies"|SQLite/.test(body), false)
    }
    return String(status)
  },
})

const badBody = (name: string, status: number, body: string, type = 'application/json'): Attack => ({
  name,
  counted: answered('/api/boards', status),
  async run({ url }) {
    const answer = await fetch(`${url}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    must(answer.status, status)
    must(/ at .*\.(js|ts):\d/.test(await answer.text()), false)
    return String(status)
  },
})

const file = (name: string, format: string, status: number, bytes: () => string | Uint8Array): Attack => ({
  name,
  counted: answered('/api/boards/:id/import', status),
  async run({ url, board, sessions }) {
    const answer = await postImport(url, board.boardId, sessions.facilitator.token, format, bytes())
    must(answer.status, status)
    return String(status)
  },
})

/** A zip whose one entry says that it is small and unpacks to 200 MB. */
function zipBomb(): Uint8Array {
  const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024))
  const name = Buffer.from('xl/workbook.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1000, 22)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(1000, 24)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

/** A board whose every word tries to be a script or a header. */
async function poisoned(url: string): Promise<Target> {
  const away = await setTarget(url)
  const socket = await away.join('facilitator')
  const say = async (body: object) => must((await socket.ask({ cid: cid(), ...body } as never)).ok, true)
  await say({
    t: 'meeting.edit',
    title: `${script}\r\nSet-Cookie: x=1`,
    coreQuestion: script,
    remark: script,
  })
  await say({ t: 'note.add', id: makeId(), text: `=HYPERLINK("http://x") ${script}`, category: 'problem' })
  await say({ t: 'row.add', id: makeId(), title: script })
  await say({ t: 'cluster.name', id: away.ids.problemCluster, title: script })
  await socket.leave()
  return away
}

export const webAttacks: readonly Attack[] = [
  fromOrigin('https://evil.example'),
  fromOrigin('null'),
  fromOrigin('file://'),
  fromOrigin('http://evil.example', 'evil.example'),
  {
    name: 'sockets at paths that are no boards',
    counted: kept('path'),
    async run({ url, sessions }) {
      for (const boardId of ['__proto__', 'short', 'a'.repeat(60), '%2e%2e%2fetc'])
        must(await new RawSocket({ url, boardId, token: sessions.observer.token }).refused, 404)
      return '404'
    },
  },
  {
    name: 'a client that does not say its version',
    counted: closed('upgrade'),
    async run({ url, board }) {
      must((await new RawSocket({ url, boardId: board.boardId, protocols: [] }).closed).code, 4426)
      return 'closed 4426'
    },
  },
  path(
    'paths that climb',
    404,
    '/../../../etc/passwd',
    '/assets/../../../package.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cpackage.json',
  ),
  path(
    'files beside the product',
    404,
    '/data/board.db',
    '/board.db',
    '/.git/config',
    '/package.json',
    '/server/main.ts',
  ),
  path('paths of broken escapes', 400, '/%', '/%zz', '/%c0%af', `/${'a'.repeat(5_000)}`),
  badBody('a form of another page (CSRF)', 415, 'title=x', 'application/x-www-form-urlencoded'),
  badBody('JSON dressed as text (CSRF)', 400, '{"title":"x"}', 'text/plain'),
  badBody('a body of 1 MB', 413, `{"title":"${'x'.repeat(1024 * 1024)}"}`),
  badBody('a body with __proto__', 400, '{"title":"x","__proto__":{"admin":true}}'),
  badBody('a body that is no JSON', 400, '{"title":'),
  badBody('a title that is an object', 400, '{"title":{"toString":"x"}}'),
  {
    name: 'a call from another origin',
    counted: answered('/api/boards/:id/session', 403),
    async run({ url, board }) {
      const answer = await postJson(
        `${url}/api/boards/${board.boardId}/session`,
        { capability: 'x' },
        { origin: 'https://evil.example' },
      )
      must(answer.status, 403, 429)
      must(answer.headers.get('access-control-allow-origin'), null)
      // Guessers may have used up what this address may try: one more of ours is then a 429.
      if (answer.status === 429) await postJson(`${url}/api/boards/__proto__/session`, { capability: 'x' })
      return `${answer.status}, no Access-Control`
    },
  },
  {
    name: 'a token in a query and in a Referer',
    counted: answered('/api/boards/:id/export', 401),
    async run({ url, board, sessions }) {
      const { token } = sessions.facilitator
      const { status, body, headers } = await getRaw(
        url,
        `/api/boards/${board.boardId}/export?format=json&token=${token}`,
        {
          referer: `${url}/b/${board.boardId}#${token}`,
        },
      )
      must(status, 401)
      must(body.includes(token), false)
      must(headers['referrer-policy'], 'no-referrer')
      return '401, not repeated'
    },
  },
  {
    name: 'scripts in every text, in exports that browsers open',
    counted: 'board_exports_total{format="html"}',
    async run({ url }) {
      const away = await poisoned(url)
      for (const format of ['html', 'svg']) {
        const answer = await getExport(url, away.board.boardId, away.sessions.observer.token, format)
        must(answer.status, 200)
        const text = await answer.text()
        must(/<script|<img[^>]*onerror/i.test(text), false)
        must(answer.headers.get('x-content-type-options'), 'nosniff')
        must(/script-src 'self'/.test(answer.headers.get('content-security-policy') ?? ''), true)
      }
      return 'written as text'
    },
  },
  {
    name: 'a line end in a title, for the headers of its export',
    counted: 'board_exports_total{format="csv"}',
    async run({ url }) {
      const away = await poisoned(url)
      const answer = await getExport(url, away.board.boardId, away.sessions.observer.token, 'csv')
      must(answer.headers.get('set-cookie'), null)
      must(/(^|[",])=HYPERLINK/m.test(await answer.text()), false)
      return 'a plain file name, no formula'
    },
  },
  file('a file that is no JSON', 'json', 422, () => '這不是 JSON'),
  file(
    'records with ids of the prototype',
    'json',
    422,
    () => '{"schema":"board-export/1","recordVersion":1,"records":{"__proto__":1}}',
  ),
  file('a zip bomb', 'xlsx', 422, zipBomb),
  file(
    'a billion laughs',
    'mm',
    422,
    () => '<!DOCTYPE m [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><map><node TEXT="&b;"/></map>',
  ),
  {
    name: 'a file of 25 MB',
    counted: answered('/api/boards/:id/import', 413),
    async run({ url, board, sessions }) {
      const { token } = sessions.facilitator
      // It is answered while it is still coming, which a sender may not get to read.
      const answer = await postImport(
        url,
        board.boardId,
        token,
        'notes',
        new Uint8Array(25 * 1024 * 1024),
      ).catch(() => null)
      must(answer?.status ?? 413, 413)
      return '413 before it was there'
    },
  },
  file('a format that is not there', '../../etc/passwd', 400, () => 'x'),
  {
    name: 'an import by a participant',
    counted: answered('/api/boards/:id/import', 403),
    async run({ url, board, sessions }) {
      must(
        (await postImport(url, board.boardId, sessions.participant.token, 'notes', '[{"text":"混進來的"}]'))
          .status,
        403,
      )
      return '403'
    },
  },
  {
    name: 'never reading, while a board of long words goes by',
    counted: closed('slow'),
    async run({ url }) {
      const away = await setTarget(url)
      const deaf = await openByHand(away)
      // SyncStep1 of nothing.
      deaf.write(Uint8Array.of(0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0))
      deaf.pause()
      const before = await count(url, closed('slow'))
      const socket = await away.join('facilitator')
      // Every edit sends all earlier words along.
      for (let n = 0; n < 1_000 && (await count(url, closed('slow'))) === before; n += 25) {
        const id = makeId()
        await socket.ask({ t: 'note.add', cid: cid(), id, text: '說', category: null })
        for (let k = 0; k < 25; k++)
          await socket.ask({ t: 'note.edit', cid: cid(), id, text: '說'.repeat(1_990) + k })
      }
      await socket.leave()
      deaf.destroy()
      return 'let go after 4 MB'
    },
  },
]

async function count(url: string, line: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.split(' ')[1] ?? 0,
  )
}
