// Fifty ways to vote, honest and not, over real sockets: what the export counts is what an independent count says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionAnswer } from '../../client/sync/transport'
import { makeCid, makeId } from '../../shared/model/id'
import type { Poll } from '../../shared/model/poll'
import type { Result } from '../../shared/protocol/result'
import { exportJson, getExport, openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { makeRandom } from '../harness/randomSource'
import { startTestServer, type TestBoard, type TestServer } from '../harness/server'

const strategies = 50
const voters = 8
const budget = 3
let server: TestServer
let board: TestBoard
let lead: RawSocket
let leadSession: SessionAnswer
let sessions: SessionAnswer[]
/** Three sockets of each voter. */
let sockets: RawSocket[][]

type Choices = { id: string; count: number }[]
/** What the server has said to each ballot, in the order in which it decided. */
interface Decided {
  voter: number
  cid: string
  choices: Choices
  result: Result
}

beforeAll(async () => {
  server = await startTestServer({ env: { MAX_COMMANDS_PER_10S: '100000' } })
  board = await server.createBoard({ title: '表決' })
  const { boardId, capabilities } = board
  const enter = (capability: string, name: string) => openSession(server.url, boardId, { capability, name })
  leadSession = await enter(capabilities.facilitator, '主持')
  sessions = await Promise.all(
    Array.from({ length: voters }, (_, n) => enter(capabilities.participant, `選民${n}`)),
  )
  lead = await open(leadSession)
  sockets = await Promise.all(
    sessions.map((session) => Promise.all([open(session), open(session), open(session)])),
  )
})
afterAll(() => server.stop())

const open = ({ token }: SessionAnswer) => RawSocket.join({ url: server.url, boardId: board.boardId, token })
const cid = () => makeCid(Date.now())
const manage = async (command: { t: string; [field: string]: unknown }) =>
  expect(await lead.ask({ ...command, cid: cid() })).toMatchObject({ ok: true })

async function makePoll(random: () => number): Promise<Poll> {
  const id = makeId()
  const mode = (['dots', 'approval', 'yesNo'] as const)[Math.floor(random() * 3)]!
  const options = ['甲案', '乙案', '丙案', '丁案'].map((text) => ({ id: makeId(), text }))
  await manage({ t: 'poll.add', id, title: `表決 ${id}`, mode, options, budget, hidden: random() < 0.7 })
  await manage({ t: 'poll.run', id, state: 'open' })
  return (await pollOf(id))!
}

async function pollOf(id: string): Promise<Poll | undefined> {
  const { records } = await exportJson(server.url, board.boardId, leadSession.token)
  return records.find((record): record is Poll => record.kind === 'poll' && record.id === id)
}

/** Honest, over the budget, twice the same, of another poll, or empty. */
function makeChoices(poll: Poll, random: () => number): Choices {
  const pick = () => poll.options[Math.floor(random() * poll.options.length)]!.id
  const dice = random()
  if (dice < 0.1) return []
  if (dice < 0.2) return [{ id: pick(), count: budget + 1 + Math.floor(random() * 90) }]
  if (dice < 0.28) {
    const id = pick()
    return [id, id].map((same) => ({ id: same, count: 1 }))
  }
  if (dice < 0.34) return [{ id: makeId(), count: 1 }]
  const some = [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, pick))]
  return some.map((id) => ({ id, count: poll.mode === 'dots' && random() < 0.3 ? 2 : 1 }))
}

/** The rules of a vote, written a second time. */
function isValid(poll: Poll, choices: Choices): boolean {
  const ids = choices.map(({ id }) => id)
  const known = ids.every((id) => poll.options.some((option) => option.id === id))
  const total = choices.reduce((sum, { count }) => sum + count, 0)
  const most = poll.mode === 'yesNo' ? 1 : budget
  const single = poll.mode === 'dots' || choices.every(({ count }) => count === 1)
  return known && single && new Set(ids).size === ids.length && total <= most
}

/** One voter's strategy: several sockets at once, replays, late and early ballots. */
async function vote(poll: Poll, voter: number, random: () => number): Promise<Decided[]> {
  const own = sockets[voter]!.slice(0, 1 + Math.floor(random() * 3))
  const decided: Decided[] = []
  for (let round = 0; round < 1 + Math.floor(random() * 4); round++) {
    const choices = makeChoices(poll, random)
    const command = { t: 'poll.cast', cid: cid(), id: poll.id, choices }
    const socket = own[Math.floor(random() * own.length)]!
    const result = await socket.ask(command)
    decided.push({ voter, cid: command.cid, choices, result })
    // A replay over every socket changes nothing and is answered the same.
    if (random() < 0.3) for (const other of own) expect(await other.ask(command)).toEqual(result)
  }
  return decided
}

test.each(Array.from({ length: strategies }, (_, n) => n + 1))(
  'strategy %i: the tally is the independent count',
  async (seed) => {
    const random = makeRandom(seed)
    const poll = await makePoll(random)
    const turns = await Promise.all(
      Array.from({ length: voters }, (_, voter) => vote(poll, voter, makeRandom(seed * 1000 + voter))),
    )
    await manage({ t: 'poll.run', id: poll.id, state: 'closed' })
    const late = sockets[0]![0]!
    const [option] = poll.options
    expect(
      await late.ask({ t: 'poll.cast', cid: cid(), id: poll.id, choices: [{ id: option!.id, count: 1 }] }),
    ).toMatchObject({ ok: false, code: 'poll_closed' })

    const counts = new Map(poll.options.map(({ id }) => [id, 0]))
    let voted = 0
    for (const turn of turns) {
      for (const { choices, result } of turn)
        expect(result.ok, JSON.stringify(choices)).toBe(isValid(poll, choices))
      const last = turn.filter(({ choices }) => isValid(poll, choices)).at(-1)?.choices ?? []
      if (last.length > 0) voted++
      for (const { id, count } of last) counts.set(id, counts.get(id)! + count)
    }
    const counted = (await pollOf(poll.id))!
    expect(counted.tally).toEqual([...counts].map(([id, count]) => ({ id, count })))
    expect(counted.voters).toBe(voted)
  },
)

test('no frame and no export names who voted for what', async () => {
  const members = sessions.map(({ memberId }) => memberId)
  const text = await (await getExport(server.url, board.boardId, leadSession.token, 'json')).text()
  for (const memberId of members) expect(text).not.toContain(memberId)
  for (const frame of lead.frames) {
    if (frame.type === 'mine') expect(frame.message.ballots ?? []).toEqual([])
    if (frame.type !== 'sync') continue
    const bytes = Buffer.from(frame.update).toString('latin1')
    for (const memberId of members) expect(bytes).not.toContain(memberId)
  }
})
