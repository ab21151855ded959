// The main path over the wire: two people on one board, each sees the other's notes only after the disk has them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { live } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import { startTestServer, type TestServer } from '../harness/server'
import { until } from '../harness/until'

let server: TestServer
const sessions: BoardSession[] = []

beforeAll(async () => {
  server = await startTestServer({ store: 'sqlite' })
})

afterAll(async () => {
  for (const session of sessions) await session.close()
  await server.stop()
})

async function join(boardId: string, capability: string, name: string): Promise<BoardSession> {
  const session = await connect({ url: server.url, boardId, capability, name })
  sessions.push(session)
  await until(session, () => session.status().sync === 'saved')
  return session
}

test('a note goes from one person to the others, into a cluster, a row and a link', async () => {
  const { boardId, capabilities } = await server.createBoard()
  const lead = await join(boardId, capabilities.facilitator, '王主持')
  const guest = await join(boardId, capabilities.participant, '')
  const [problem, solution, cluster, row] = [makeId(), makeId(), makeId(), makeId()]

  expect(
    await guest.send({ t: 'note.add', id: problem, text: '被雷打到', category: 'problem' }),
  ).toMatchObject({ ok: true })
  await until(lead, () => lead.board().get(problem) !== undefined)
  expect(
    await lead.send({ t: 'note.add', id: solution, text: '裝避雷針', category: 'solution' }),
  ).toMatchObject({ ok: true })
  expect(await lead.send({ t: 'cluster.gather', clusterId: cluster, noteIds: [problem] })).toMatchObject({
    ok: true,
  })
  expect(await lead.send({ t: 'row.add', id: row, title: '天災' })).toMatchObject({ ok: true })
  expect(await lead.send({ t: 'cluster.assign', entry: { clusterId: cluster }, rowId: row })).toMatchObject({
    ok: true,
  })
  const linked = await lead.send({
    t: 'link.add',
    id: makeId(),
    from: { noteId: solution, clusterId: makeId() },
    to: { clusterId: cluster },
  })
  expect(linked).toMatchObject({ ok: true })
  await until(guest, () => [...live(guest.board(), 'link')].length === 1)
  expect(guest.board().get(cluster)).toMatchObject({ rowId: row, category: 'problem' })
  expect(lead.status()).toMatchObject({ sync: 'saved', waiting: 0 })

  await lead.undo()
  await until(guest, () => [...live(guest.board(), 'link')].length === 0)
  await lead.redo()
  await until(guest, () => [...live(guest.board(), 'link')].length === 1)
})

test('of a group of which a part was refused, the rest is taken back; a refused undo says why and is not kept', async () => {
  const { boardId, capabilities } = await server.createBoard()
  const lead = await join(boardId, capabilities.facilitator, '王主持')
  const other = await join(boardId, capabilities.recorder, '紀錄')
  const [made, gone] = [makeId(), makeId()]
  const answers = await lead.sendAll([
    { t: 'note.add', id: made, text: '先寫的', category: 'problem' },
    { t: 'note.edit', id: gone, text: '沒有這一張' },
  ])
  expect(answers.map(({ ok }) => ok)).toEqual([true, false])
  expect(lead.canUndo()).toBe(true)
  expect(await lead.undo()).toMatchObject({ ok: true })
  expect(lead.board().get(made)).not.toMatchObject({ removedAt: null })
  for (const { cid } of lead.refused()) lead.dismissRefused(cid)

  const kept = makeId()
  await lead.send({ t: 'note.add', id: kept, text: '別人接著做的', category: 'problem' })
  await until(other, () => other.board().get(kept) !== undefined)
  expect(await other.send({ t: 'cluster.gather', clusterId: makeId(), noteIds: [kept] })).toMatchObject({
    ok: true,
  })
  await until(lead, () => lead.board().get(kept)?.kind === 'note' && lead.status().sync === 'saved')
  expect(await lead.undo()).toMatchObject({ ok: false, code: 'undo_changed' })
  expect(lead.refused()).toEqual([])
  expect(lead.status().sync).toBe('saved')
})

test('two people type in one title and every character stays', async () => {
  const { boardId, capabilities } = await server.createBoard()
  const [a, b] = [
    await join(boardId, capabilities.recorder, '甲'),
    await join(boardId, capabilities.tableLead, '乙'),
  ]
  const id = makeId()
  await a.send({ t: 'cluster.add', id, category: 'problem', title: '中間' })
  await until(b, () => b.board().get(id) !== undefined)
  const [textA, textB] = [a.openText(id, 'title'), b.openText(id, 'title')]
  for (const char of '前面的話') textA.type(char + textA.text())
  for (const char of '後面的話') textB.type(textB.text() + char)
  await until(
    a,
    () =>
      textA.isSettled() && textB.isSettled() && textA.text() === textB.text() && textA.text().length === 10,
  )
  expect(textA.text()).toBe('話的面前中間後面的話')
  expect(a.board().get(id)).toMatchObject({ title: '話的面前中間後面的話' })
  textA.close()
  textB.close()
})

test('an anonymous note carries no author; only its writer knows it as their own', async () => {
  const { boardId, capabilities } = await server.createBoard()
  const [a, b] = [
    await join(boardId, capabilities.participant, '甲'),
    await join(boardId, capabilities.facilitator, '乙'),
  ]
  const id = makeId()
  await a.send({ t: 'note.add', id, text: '不敢具名的話', category: null, anonymous: true })
  await until(b, () => b.board().get(id) !== undefined)
  expect(b.board().get(id)).toMatchObject({ author: null })
  expect([a.owns(id), b.owns(id)]).toEqual([true, false])
  expect(await a.send({ t: 'note.edit', id, text: '改過的話' })).toMatchObject({ ok: true })
  expect(await b.send({ t: 'note.edit', id, text: '別人改的話' })).toMatchObject({
    ok: false,
    code: 'not_yours',
  })
})
