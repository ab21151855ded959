// Roles, removal and withdrawn links hold for open sockets at once; what staff may read about people tells nothing of
// what is held or anonymous.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionAnswer } from '../../client/sync/transport'
import { makeCid, makeId } from '../../shared/model/id'
import type { ActivityPage } from '../../shared/people/activityPage'
import type { LinkList } from '../../shared/people/linkList'
import type { Roster } from '../../shared/people/roster'
import { openSession, postJson } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { startTestServer, type TestBoard, type TestServer } from '../harness/server'

let server: TestServer
let board: TestBoard
let chair: SessionAnswer
let lead: RawSocket

beforeAll(async () => {
  server = await startTestServer()
  board = await server.createBoard({ title: '名單' })
  chair = await enter(board.capabilities.facilitator, '主持')
  lead = await open(chair)
})
afterAll(() => server.stop())

const enter = (capability: string, name: string, unit = '') =>
  openSession(server.url, board.boardId, { capability, name, unit })
const open = ({ token }: { token: string }) =>
  RawSocket.join({ url: server.url, boardId: board.boardId, token })
const cid = () => makeCid(Date.now())
const tellAs = (socket: RawSocket, command: { t: string; [field: string]: unknown }) =>
  socket.ask({ ...command, cid: cid() })
const manage = async (command: { t: string; [field: string]: unknown }) =>
  expect(await tellAs(lead, command)).toMatchObject({ ok: true })
const call = (path: string, token: string, method = 'GET') =>
  fetch(`${server.url}/api/boards/${board.boardId}/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
  })
const read = async <T>(path: string) => (await (await call(path, chair.token)).json()) as T
const rowAdd = () => ({ t: 'row.add', id: makeId(), title: '一列' })

test('a promotion and a demotion hold for the very next command, over both sockets of a member', async () => {
  const person = await enter(board.capabilities.participant, '小陳', '財政部')
  const [phone, laptop] = [await open(person), await open(person)]
  expect(await tellAs(phone, rowAdd())).toMatchObject({ ok: false, code: 'forbidden' })
  await manage({ t: 'member.role', memberId: person.memberId, role: 'recorder' })
  for (const socket of [phone, laptop]) {
    await socket.nextOf('hello', ({ message }) => message.role === 'recorder')
    expect(await tellAs(socket, rowAdd())).toMatchObject({ ok: true })
  }
  // Sent without waiting for the demotion's answer: whatever is decided after it is decided by the new role.
  const demotion = tellAs(lead, { t: 'member.role', memberId: person.memberId, role: null })
  const burst = await Promise.all(Array.from({ length: 20 }, () => tellAs(laptop, rowAdd())))
  expect(await demotion).toMatchObject({ ok: true })
  const firstRefused = burst.findIndex((result) => !result.ok)
  if (firstRefused >= 0) expect(burst.slice(firstRefused).every((result) => !result.ok)).toBe(true)
  for (const socket of [phone, laptop])
    expect(await tellAs(socket, rowAdd())).toMatchObject({ ok: false, code: 'forbidden' })

  const { members } = await read<Roster>('members')
  expect(members.find(({ memberId }) => memberId === person.memberId)).toEqual({
    memberId: person.memberId,
    name: '小陳',
    unit: '財政部',
    role: 'participant',
    linkRole: 'participant',
    tableId: null,
    agreedAt: null,
    removed: false,
    online: 2,
    since: expect.any(Number),
  })
  expect((await call('members', person.token)).status).toBe(403)
  for (const path of ['activity', 'links', 'consents'])
    expect((await call(path, person.token)).status).toBe(403)
})

test('a removed member is out on every socket with the reason, stays out, and may be let back in', async () => {
  const person = await enter(board.capabilities.participant, '要離開的人')
  const sockets = [await open(person), await open(person)]
  await manage({ t: 'member.remove', memberId: person.memberId })
  for (const socket of sockets) expect(await socket.closed).toEqual({ code: 4403, reason: 'removed' })
  expect((await call('snapshot', person.token)).status).toBe(403)
  const again = new RawSocket({ url: server.url, boardId: board.boardId, token: person.token })
  expect(await again.closed).toEqual({ code: 4403, reason: 'removed' })
  const { members } = await read<Roster>('members')
  expect(members.find(({ memberId }) => memberId === person.memberId)).toMatchObject({
    removed: true,
    online: 0,
  })
  await manage({ t: 'member.remove', memberId: person.memberId, removed: false })
  expect(await tellAs(await open(person), note(makeId(), '回來了'))).toMatchObject({ ok: true })
})

const note = (id: string, text: string, other: object = {}) => ({
  t: 'note.add',
  id,
  text,
  category: 'problem',
  ...other,
})

test('a withdrawn link sends away who came by it, and nobody else', async () => {
  const answer = await postJson(
    `${server.url}/api/boards/${board.boardId}/links`,
    { role: 'recorder' },
    { authorization: `Bearer ${chair.token}` },
  )
  const { link } = (await answer.json()) as { link: string }
  const person = await enter(link.split('#')[1]!, '紀錄')
  const [first, second, other] = [
    await open(person),
    await open(person),
    await open(await enter(board.capabilities.recorder, '另一位紀錄')),
  ]
  const { links } = await read<LinkList>('links')
  const own = links.find((each) => each.own)
  const target = links.findLast(({ role }) => role === 'recorder')!
  expect(target).toMatchObject({ scope: 'board', revokedAt: null, online: 1, own: false, byCode: false })
  expect(JSON.stringify(links)).not.toContain(link.split('#')[1])

  expect((await call(`links/${own!.id}/revoke`, chair.token, 'POST')).status).toBe(409)
  expect((await call(`links/${makeId()}/revoke`, chair.token, 'POST')).status).toBe(404)
  const revoked = await call(`links/${target.id}/revoke`, chair.token, 'POST')
  expect(await revoked.json()).toEqual({ revoked: true, newJoinCode: false })
  for (const socket of [first, second])
    expect(await socket.closed).toEqual({ code: 4401, reason: 'link withdrawn' })
  expect((await call('snapshot', person.token)).status).toBe(401)
  await expect(enter(link.split('#')[1]!, '再來')).rejects.toThrow('403')
  expect(await tellAs(other, rowAdd())).toMatchObject({ ok: true })
  const after = await read<LinkList>('links')
  expect(after.links.find(({ id }) => id === target.id)).toMatchObject({
    revokedAt: expect.any(Number),
    online: 0,
  })
})

test('withdrawing the link of the join code sends its people away and changes the code', async () => {
  const share = async () => (await read<{ joinCode: string }>('share')).joinCode
  const before = await share()
  const byCode = async (code: string) => postJson(`${server.url}/api/join`, { code })
  const { capability } = (await (await byCode(before)).json()) as { capability: string }
  const socket = await open(await enter(capability, '用代碼來的人'))
  const { links } = await read<LinkList>('links')
  const target = links.find((each) => each.byCode)!
  const revoked = await call(`links/${target.id}/revoke`, chair.token, 'POST')
  expect(await revoked.json()).toEqual({ revoked: true, newJoinCode: true })
  expect(await socket.closed).toMatchObject({ code: 4401 })
  expect((await byCode(before)).status).toBe(403)
  const fresh = (await (await byCode(await share())).json()) as { capability: string }
  expect((await enter(fresh.capability, '新代碼')).role).toBe('participant')
})

test('activity says who did what, without words, and nothing of what is held or anonymous', async () => {
  const person = await enter(board.capabilities.participant, '寫的人')
  const socket = await open(person)
  const [named, anonymous, held, heldToo] = [makeId(), makeId(), makeId(), makeId()]
  expect(await tellAs(socket, note(named, '有名字的話'))).toMatchObject({ ok: true })
  expect(await tellAs(socket, note(anonymous, '不具名的話', { anonymous: true }))).toMatchObject({ ok: true })
  const step = makeId()
  await manage({ t: 'step.add', id: step, title: '各自寫', activity: 'privateWriting' })
  await manage({ t: 'step.run', id: step, state: 'open' })
  const stepId = step
  expect(await tellAs(socket, note(held, '還沒公開', { stepId }))).toMatchObject({ ok: true })
  expect(await tellAs(socket, note(heldToo, '不具名也沒公開', { stepId, anonymous: true }))).toMatchObject({
    ok: true,
  })
  await manage({ t: 'step.run', id: step, state: 'closed' })

  // Should the list ever hold what it must not, it is stopped on the way out.
  const room = (await server.context.rooms.get(board.boardId))!
  await room.look(({ private: state }) => {
    const { memberId } = person
    const at = Date.now()
    for (const id of [anonymous, held, heldToo])
      state.activity.push({ at, memberId, t: 'note.edit', ids: [named, id] })
  })
  const page = await read<ActivityPage>('activity?limit=200')
  expect(page.entries.filter(({ memberId }) => memberId === person.memberId)).toEqual([
    {
      at: expect.any(Number),
      memberId: person.memberId,
      name: '寫的人',
      unit: '',
      t: 'note.add',
      ids: [named],
    },
  ])
  const whole = JSON.stringify(page)
  for (const secret of [held, heldToo, anonymous, '有名字的話', '不具名的話', '還沒公開'])
    expect(whole).not.toContain(secret)

  const times = page.entries.map(({ at }) => at)
  expect(times).toEqual([...times].sort((a, b) => b - a))
  const pages: ActivityPage['entries'] = []
  for (let next: number | null = Number.MAX_SAFE_INTEGER; next !== null; ) {
    const part: ActivityPage = await read(`activity?limit=2&before=${Math.min(next, 1e14)}`)
    pages.push(...part.entries)
    next = part.next
  }
  expect(pages).toEqual(page.entries)
  expect((await call('activity?limit=0', chair.token)).status).toBe(400)
})

test('who agreed and when is on record, and comes as CSV', async () => {
  const person = await enter(board.capabilities.participant, '=同意的人', '衛生福利部')
  expect(await tellAs(await open(person), { t: 'member.agree' })).toMatchObject({ ok: true })
  const { members } = await read<Roster>('members')
  expect(members.find(({ memberId }) => memberId === person.memberId)?.agreedAt).toBeGreaterThan(0)
  const csv = await call('consents', chair.token)
  expect(csv.headers.get('content-disposition')).toContain(encodeURIComponent('同意紀錄'))
  const lines = Buffer.from(await csv.arrayBuffer())
    .toString()
    .split('\r\n')
  expect(lines[0]).toBe('\uFEFF姓名,單位,角色,桌,同意時間（臺灣時間）')
  expect(lines.find((line) => line.includes('同意的人'))).toMatch(
    /^'=同意的人,衛生福利部,與會者,,\d{4}-\d\d-\d\d \d\d:\d\d$/,
  )
  expect(lines.find((line) => line.startsWith('主持'))).toMatch(/^主持,,主持人,,$/)
})
