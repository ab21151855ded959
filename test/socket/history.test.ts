// The history over HTTP and the socket: past moments as they were, names for them, restoring as a new state, what
// changed since; and what is erased or deleted is gone from every file of DATA_DIR, also while people are connected.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import type { CommandInput } from '../../shared/commands'
import type { Changes } from '../../shared/history/changes'
import type { Timeline } from '../../shared/history/marks'
import { type Board, live } from '../../shared/model/board'
import { currentStep } from '../../shared/model/currentStep'
import { makeId } from '../../shared/model/id'
import type { BoardRecord } from '../../shared/model/record'
import type { ActivityPage } from '../../shared/people/activityPage'
import { openSession, postImport } from '../harness/api'
import { startTestServer, type TestBoard, type TestServer } from '../harness/server'
import { until } from '../harness/until'

let server: TestServer
let dir: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'history-'))
  server = await startTestServer({ store: 'sqlite', dir })
})
afterAll(async () => {
  await server.stop()
  rmSync(dir, { recursive: true })
})

const enter = ({ boardId, capabilities }: TestBoard, role: keyof TestBoard['capabilities'], name = '') =>
  connect({ url: server.url, boardId, capability: capabilities[role], name })
const call = (session: BoardSession, path: string, method = 'GET', body?: object) =>
  fetch(`${server.url}/api/boards/${session.boardId}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${session.token()}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
const read = async <T>(session: BoardSession, path: string) => (await (await call(session, path)).json()) as T
const does = async (session: BoardSession, command: CommandInput): Promise<number> => {
  const result = await session.send(command)
  if (!result.ok) throw new Error(`${command.t}: ${result.code}`)
  return result.seq
}
const add = (text: string, more: object = {}) => {
  const id = makeId()
  return { id, command: { t: 'note.add', id, text, category: 'problem', ...more } as CommandInput }
}
const words = (board: Board) => [...live(board, 'note')].map((note) => note.originalText).sort()
const wordsAt = async (session: BoardSession, seq: number) =>
  (await read<BoardRecord[]>(session, `/history/${seq}`))
    .flatMap((record) => (record.kind === 'note' && record.removedAt === null ? record.originalText : []))
    .sort()

/** Everything in DATA_DIR, as bytes. */
const findInFiles = (text: string) =>
  readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(Buffer.from(text)))

describe('looking back', () => {
  test('each moment as it was, named moments and steps; nothing held, nothing for participants', async () => {
    const place = await server.createBoard()
    const chair = await enter(place, 'facilitator', '主持')
    const person = await enter(place, 'participant', '阿明')
    const first = add('第一則')
    const afterFirst = await does(chair, first.command)
    const momentId = makeId()
    const named = await does(chair, { t: 'moment.name', id: momentId, title: '第一輪' })
    const stepId = makeId()
    await does(chair, { t: 'step.add', id: stepId, title: '各自書寫', activity: 'privateWriting' })
    const opened = await does(chair, { t: 'step.run', id: stepId, state: 'open' })
    await until(person, () => currentStep(person.board())?.id === stepId)
    const held = await does(person, add('還沒公開的話').command)
    await does(chair, { t: 'note.reword', id: first.id, text: '改過的' })
    await does(chair, { t: 'moment.name', id: momentId, title: '第一輪結束' })
    const last = await does(chair, { t: 'note.remove', ids: [first.id] })

    const timeline = await read<Timeline>(chair, '/history')
    expect(timeline).toMatchObject({ first: 1, last })
    expect(timeline.events).toEqual([
      { seq: named, at: expect.any(Number), kind: 'named', id: momentId, title: '第一輪結束' },
      { seq: opened, at: expect.any(Number), kind: 'stepOpened', id: stepId },
    ])
    const counted = timeline.marks.reduce((sum, { counts }) => sum + (counts.noteAdded ?? 0), 0)
    expect(counted).toBe(1)
    expect(await wordsAt(chair, afterFirst)).toEqual(['第一則'])
    expect(await wordsAt(chair, held)).toEqual(['第一則'])
    expect(await wordsAt(chair, last)).toEqual([])
    expect(JSON.stringify([timeline, await read(chair, `/history/${last}`)])).not.toContain('還沒公開')
    expect(JSON.stringify(timeline)).not.toMatch(/第一則|阿明|主持/)
    for (const path of ['/history', `/history/${last}`]) expect((await call(person, path)).status).toBe(403)
    expect((await call(chair, `/history/${last + 1}`)).status).toBe(404)
    expect((await call(chair, '/history/x')).status).toBe(400)

    expect(await read<Changes>(person, `/changes?since=${afterFirst}`)).toMatchObject({
      head: last,
      lists: [{ kind: 'noteRemoved', count: 1, ids: [first.id] }],
    })
    await Promise.all([chair.close(), person.close()])
  })

  test('restored as a new state; one undo brings back what was; refused while locked, and to others', async () => {
    const place = await server.createBoard()
    const chair = await enter(place, 'facilitator')
    const scribe = await enter(place, 'recorder')
    const kept = add('留著的')
    await does(chair, kept.command)
    const row = makeId()
    const past = await does(chair, { t: 'row.add', id: row, title: '第一列' })
    await does(chair, { t: 'note.reword', id: kept.id, text: '轉譯' })
    await does(chair, { t: 'row.remove', ids: [row] })
    await does(scribe, add('後來的').command)
    const restore = (session: BoardSession) => call(session, `/history/${past}/restore`, 'POST')
    expect((await restore(scribe)).status).toBe(403)
    await does(chair, { t: 'meeting.lock', locks: ['lane:problem'] })
    expect(await (await restore(chair)).json()).toMatchObject({ code: 'locked' })
    await does(chair, { t: 'meeting.lock', locks: [] })

    const { undo } = (await (await restore(chair)).json()) as { undo: string }
    await until(scribe, () => words(scribe.board()).join() === '留著的')
    expect(scribe.board().get(row)).toMatchObject({ removedAt: null, title: '第一列' })
    expect(scribe.board().get(kept.id)).toMatchObject({ neutralText: '' })
    chair.noteDone(undo)
    expect(await chair.undo(undo)).toMatchObject({ ok: true })
    await until(scribe, () => words(scribe.board()).join() === '後來的,留著的')
    expect(scribe.board().get(kept.id)).toMatchObject({ neutralText: '轉譯' })
    // Nothing has left the history.
    expect(await wordsAt(chair, past)).toEqual(['留著的'])
    expect((await read<Timeline>(chair, '/history')).events.map(({ kind }) => kind)).toContain('restored')
    await Promise.all([chair.close(), scribe.close()])
  })
})

describe('for good', () => {
  const secret = '絕對不能留下的一句話'

  test('erased words are in no file, no moment, no undo; people come back and their outboxes survive', async () => {
    const place = await server.createBoard()
    const chair = await enter(place, 'facilitator', '主持')
    const person = await enter(place, 'participant', '會後悔的人')
    const stays = add('可以留下的話')
    await does(person, stays.command)
    const said = add(secret)
    await does(person, said.command)
    await does(person, { t: 'note.edit', id: said.id, text: `${secret}再說一次` })
    const cluster = makeId()
    await does(chair, { t: 'cluster.gather', clusterId: cluster, noteIds: [said.id, stays.id] })
    const past = await does(chair, { t: 'note.remove', ids: [said.id] })
    expect(findInFiles(secret)).not.toEqual([])

    // A note that is written while the line is down waits for the new document.
    const late = add('斷線時寫的')
    server.cutSockets()
    const sent = person.send(late.command)
    expect(await chair.send({ t: 'record.erase', ids: [said.id] })).toMatchObject({ ok: true })
    expect(await sent).toMatchObject({ ok: true })
    for (const session of [chair, person])
      await until(
        session,
        () => words(session.board()).join() === '可以留下的話,斷線時寫的' && !session.board().get(said.id),
      )
    await vi.waitFor(() => expect(findInFiles(secret)).toEqual([]), { timeout: 10_000 })
    expect(await wordsAt(chair, past)).toEqual(['可以留下的話'])
    expect(await wordsAt(chair, past - 2)).toEqual(['可以留下的話'])
    expect(await person.undo()).toMatchObject({ ok: true })
    expect(await chair.send({ t: 'record.erase', ids: [said.id] })).toMatchObject({
      ok: false,
      code: 'missing',
    })
    const events = (await read<Timeline>(chair, '/history')).events.map(({ kind }) => kind)
    expect(events).toContain('erased')
    const { entries } = await read<ActivityPage>(chair, '/activity')
    const [erasure] = entries.filter(({ t }) => t === 'record.erase')
    expect(erasure).toMatchObject({ memberId: chair.me().memberId, name: '主持', ids: [] })
    await Promise.all([chair.close(), person.close()])
  })

  test('an erased name is gone wherever it stood, and its browser does not bring it back', async () => {
    const name = '陳不想具名先生'
    const place = await server.createBoard()
    const chair = await enter(place, 'facilitator')
    const ask = { capability: place.capabilities.participant, name }
    const { memberKey } = await openSession(server.url, place.boardId, ask)
    const person = await connect({ url: server.url, boardId: place.boardId, ...ask, memberKey })
    const said = add('我說的話')
    await does(person, said.command)
    await does(chair, { t: 'note.reword', id: said.id, text: '轉譯' })
    expect(await person.send({ t: 'member.erase', memberId: person.me().memberId })).toMatchObject({
      code: 'forbidden',
    })
    await does(chair, { t: 'member.erase', memberId: person.me().memberId })
    await until(chair, () => JSON.stringify(chair.board().get(said.id)).includes('"name":""'))
    await vi.waitFor(() => expect(findInFiles(name)).toEqual([]), { timeout: 10_000 })
    await person.close()
    expect(await openSession(server.url, place.boardId, { ...ask, memberKey })).toMatchObject({ name: '' })
    expect(findInFiles(name)).toEqual([])
    await chair.close()
  })

  test('a deleted board leaves nothing; whoever is on it is told, and nobody comes back', async () => {
    const title = '要整場刪掉的會議'
    const place = await server.createBoard({ title })
    const chair = await enter(place, 'facilitator')
    const person = await enter(place, 'participant')
    await does(person, add('刪掉的會議裡的話').command)
    expect((await call(person, '', 'DELETE', { title })).status).toBe(403)
    expect((await call(chair, '', 'DELETE', { title: '別的' })).status).toBe(409)
    expect((await call(chair, '', 'DELETE', { title })).status).toBe(200)
    await until(person, () => person.status().gone === 'missing', ['status'])
    await vi.waitFor(
      () => expect([title, '刪掉的會議裡的話', place.boardId].flatMap(findInFiles)).toEqual([]),
      { timeout: 10_000 },
    )
    const ask = { capability: place.capabilities.facilitator }
    await expect(openSession(server.url, place.boardId, ask)).rejects.toThrow('403')
    await Promise.all([chair.close(), person.close()])
  })

  test('boards that nobody touched for as long as the setting says go, unless somebody is on them', async () => {
    let now = Date.now()
    const timers: { at: number; task: () => void }[] = []
    const clock = {
      now: () => now,
      after(delayMs: number, task: () => void) {
        const timer = { at: now + delayMs, task }
        timers.push(timer)
        return () => void timers.splice(timers.indexOf(timer), 1)
      },
    }
    const own = await startTestServer({ clock, env: { RETENTION_DAYS: '30' } })
    const [old, open, fresh] = [await own.createBoard(), await own.createBoard(), await own.createBoard()]
    const visitor = await connect({
      url: own.url,
      boardId: open.boardId,
      capability: open.capabilities.observer,
    })
    await until(visitor, () => visitor.status().connected)
    now += 31 * 24 * 3600 * 1000
    await postImport(own.url, fresh.boardId, await tokenOf(own, fresh), 'text', '新的')
    for (const timer of timers.splice(0)) if (timer.at <= now) timer.task()
    await vi.waitFor(async () => expect(await own.store.getBoard(old.boardId)).toBeNull())
    expect(await own.store.getBoard(open.boardId)).not.toBeNull()
    expect(await own.store.getBoard(fresh.boardId)).not.toBeNull()
    await visitor.close()
    await own.stop()
  })
})

const tokenOf = async ({ url }: TestServer, { boardId, capabilities }: TestBoard) =>
  (await openSession(url, boardId, { capability: capabilities.facilitator })).token
