// What the server tells its operator: figures and logs without names, words, ids, links or tokens.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionAnswer } from '../../client/sync/transport'
import { makeCid, makeId } from '../../shared/model/id'
import { exportJson, getExport, openSession, postImport, postJson } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { createTestBoard, type TestBoard } from '../harness/server'
import { endQuietly, findFreePort, type ServerProcess, startServerProcess } from '../harness/serverProcess'

const dir = mkdtempSync(join(tmpdir(), 'board-privacy-'))
const words = {
  title: '秘密的議題',
  name: '不想具名的人',
  unit: '某某科',
  text: '在會議裡說的話',
  anonymous: '不敢具名的話',
}
let server: ServerProcess
let board: TestBoard
let session: SessionAnswer
let figures = ''
const secrets: string[] = Object.values(words)

beforeAll(async () => {
  server = await startServerProcess({ dir, port: await findFreePort(), env: { LOG_LEVEL: 'trace' } })
  board = await createTestBoard(server.url, { title: words.title })
  const { boardId, capabilities } = board
  session = await openSession(server.url, boardId, {
    capability: capabilities.facilitator,
    name: words.name,
    unit: words.unit,
  })
  secrets.push(boardId, ...Object.values(capabilities), session.token, session.memberId, session.memberKey)
  await work()
  await misbehave()
  figures = await (await fetch(`${server.url}/metrics`)).text()
  expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
})
afterAll(async () => {
  await endQuietly(server)
  rmSync(dir, { recursive: true, force: true })
})

async function work(): Promise<void> {
  const { url } = server
  const { boardId } = board
  const socket = await RawSocket.join({ url, boardId, token: session.token })
  for (const [text, anonymous] of [
    [words.text, false],
    [words.anonymous, true],
  ] as const) {
    const id = makeId()
    secrets.push(id)
    expect(
      await socket.ask({ t: 'note.add', cid: makeCid(Date.now()), id, text, category: null, anonymous }),
    ).toMatchObject({ ok: true })
  }
  await exportJson(url, boardId, session.token)
  await postImport(
    url,
    boardId,
    session.token,
    'notes',
    JSON.stringify([{ id: '1', text: words.text, type: 'problem' }]),
  )
  await socket.leave()
}

/** Whatever goes wrong is logged without its contents too. */
async function misbehave(): Promise<void> {
  const { url } = server
  const { boardId } = board
  const wrong = makeId()
  secrets.push(wrong)
  await postJson(`${url}/api/boards/${boardId}/session`, { capability: wrong, name: words.name })
  await postJson(`${url}/api/boards`, `{"title":"${words.title}"`)
  await postImport(url, boardId, session.token, 'json', words.text)
  await getExport(url, boardId, wrong, words.title)
  await getExport(url, boardId, session.token, words.title)
  const socket = await RawSocket.join({ url, boardId, token: session.token })
  await socket.ask({ t: 'note.edit', cid: makeCid(Date.now()), id: makeId(), text: words.text })
  socket.sendText(words.text)
  await socket.closed
  await new RawSocket({ url, boardId, token: wrong }).closed
}

test('metrics are Prometheus text and count what happened', () => {
  expect(figures).toMatch(/^# HELP board_commands_total .+\n# TYPE board_commands_total counter$/m)
  // Two notes, an import, and the batch that let the anonymous one out.
  expect(figures).toMatch(/^board_commands_total\{result="ok"\} 4$/m)
  expect(figures).toMatch(/^board_commands_total\{result="missing"\} 1$/m)
  expect(figures).toMatch(/^board_sockets_closed_total\{reason="unauthorized"\} 1$/m)
  expect(figures).toMatch(/^board_exports_total\{format="json"\} 1$/m)
  expect(figures).toMatch(/^board_imports_total\{format="notes",result="ok"\} 1$/m)
  expect(figures).toMatch(/^board_rooms 1$/m)
  expect(figures).toMatch(/^board_commit_seconds_count \d+$/m)
})

test('metrics hold no words, names, ids or keys', () => {
  for (const secret of secrets) expect(figures).not.toContain(secret)
})

test('neither does anything the process printed, at the most talkative level', () => {
  const printed = server.out() + server.errors()
  expect(printed).toContain('http://')
  for (const secret of secrets) expect(printed).not.toContain(secret)
  expect(printed).not.toMatch(/127\.0\.0\.1.*session|token\./)
})
