// An import that came over HTTP is one action of the person's own: one undo takes all of it back, one redo brings it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import { type Board, live } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import { makeWorkbook } from '../fixtures/workbooks'
import { postImport } from '../harness/api'
import { startTestServer, type TestServer } from '../harness/server'
import { until } from '../harness/until'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

const textsOf = (board: Board) => [...live(board, 'note')].map((note) => note.originalText)

test.each([150, 2_000])('%i notes: one press of undo, one of redo', async (count) => {
  const { boardId, capabilities } = await server.createBoard()
  const url = server.url
  const own = await connect({ url, boardId, capability: capabilities.facilitator })
  const other = await connect({ url, boardId, capability: capabilities.participant })
  const before = await own.send({ t: 'note.add', id: makeId(), text: '先寫的', category: 'problem' })
  expect(before).toMatchObject({ ok: true })

  const rows = Array.from({ length: count }, (_, at) => [`第 ${at} 張`, at % 2 ? '問題' : '解決辦法'])
  const file = await makeWorkbook({ 意見: [['內容', '分類'], ...rows] })
  const response = await postImport(url, boardId, own.token(), 'xlsx', file)
  const { added, undo } = (await response.json()) as { added: number; undo: string }
  own.noteDone(undo)
  expect(added).toBe(count)
  for (const session of [own, other])
    await until(session, () => textsOf(session.board()).length === count + 1)

  expect(own.canUndo()).toBe(true)
  expect(await own.undo()).toMatchObject({ ok: true })
  for (const session of [own, other]) await until(session, () => textsOf(session.board()).length === 1)
  expect(textsOf(other.board())).toEqual(['先寫的'])

  expect(await own.redo()).toMatchObject({ ok: true })
  for (const session of [own, other])
    await until(session, () => textsOf(session.board()).length === count + 1)
  // The button in the outcome names the import; what was done since stays.
  await own.send({ t: 'note.add', id: makeId(), text: '後寫的', category: 'problem' })
  expect(await own.undo(undo)).toMatchObject({ ok: false, code: 'undo_gone' })
  await Promise.all([own.close(), other.close()])
})

test('the import by its name, when something else was done since', async () => {
  const { boardId, capabilities } = await server.createBoard()
  const own = await connect({ url: server.url, boardId, capability: capabilities.facilitator })
  const response = await postImport(server.url, boardId, own.token(), 'text', '一\n二\n三')
  const { undo } = (await response.json()) as { undo: string }
  own.noteDone(undo)
  await own.send({ t: 'note.add', id: makeId(), text: '後寫的', category: 'problem' })
  expect(await own.undo(undo)).toMatchObject({ ok: true })
  await until(own, () => textsOf(own.board()).join() === '後寫的')
  expect(await own.undo()).toMatchObject({ ok: true })
  await until(own, () => textsOf(own.board()).length === 0)
  expect(own.canUndo()).toBe(false)
  await own.close()
})
