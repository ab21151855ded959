// Under strace: an fdatasync or fsync of the database's log ends before any frame tells of what it made durable.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCid, makeId } from '../../shared/model/id'
import { meetingId } from '../../shared/model/meeting'
import { openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { createTestBoard } from '../harness/server'
import { endQuietly, findFreePort, type ServerProcess, startServerProcess } from '../harness/serverProcess'
import { type Checked, checkDurable } from './checkDurable'
import { parseTrace } from './parseTrace'

let dir: string
let server: ServerProcess | null = null

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'board-strace-'))
})
afterAll(async () => {
  await endQuietly(server)
  rmSync(dir, { recursive: true, force: true })
})

const traced = 'trace=fsync,fdatasync,write,writev,pwrite64,pwritev,sendto,sendmsg'

/** Runs a server under strace, lets people work on a board, and checks what the trace says. */
async function trace(name: string, entry?: { entry: string; args: string[] }): Promise<Checked> {
  const file = join(dir, `${name}.trace`)
  const port = await findFreePort()
  const wrapper = ['strace', '-f', '--seccomp-bpf', '-yy', '-xx', '-s', '4194304', '-e', traced, '-o', file]
  server = await startServerProcess({
    dir: join(dir, name),
    port,
    wrapper,
    env: { LOG_LEVEL: 'silent' },
    ...entry,
  })
  const { cids, words } = await work(server.url)
  // strace passes no signal on: the server is its one child.
  const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8').trim().split(' ')
  process.kill(Number(children[0]), 'SIGTERM')
  await server.ended
  return checkDurable(parseTrace(readFileSync(file, 'utf8')), cids, words)
}

/** Commands one after the other, then many at once, with people who watch and one who comes in between. */
async function work(url: string): Promise<{ cids: string[]; words: string[] }> {
  const { boardId, capabilities } = await createTestBoard(url)
  const join = async (role: keyof typeof capabilities) => {
    const { token } = await openSession(url, boardId, { capability: capabilities[role] })
    return RawSocket.join({ url, boardId, token })
  }
  const [writer, watcher] = [await join('facilitator'), await join('observer')]
  const cids: string[] = []
  const words: string[] = []
  const command = (body: { t: string; [field: string]: unknown }) => {
    const cid = makeCid(Date.now())
    cids.push(cid)
    return { cid, ...body }
  }
  const word = () => {
    const text = `word-${makeId()}`
    words.push(text)
    return text
  }
  const note = (id = makeId()) => command({ t: 'note.add', id, text: word(), category: 'problem' })

  const [first, row, cluster] = [makeId(), makeId(), makeId()]
  const steps = [
    note(first),
    command({ t: 'note.edit', id: first, text: word() }),
    command({ t: 'note.reword', id: first, text: word() }),
    command({ t: 'cluster.gather', clusterId: cluster, noteIds: [first] }),
    command({ t: 'cluster.name', id: cluster, title: word() }),
    command({ t: 'row.add', id: row, title: word() }),
    command({ t: 'cluster.assign', entry: { clusterId: cluster }, rowId: row }),
    command({ t: 'meeting.edit', remark: word() }),
    command({ t: 'text.open', key: `${meetingId}.title` }),
    command({ t: 'note.remove', ids: [first] }),
    command({ t: 'note.restore', ids: [first] }),
    command({ t: 'undo', target: cids[4] }),
  ]
  for (const step of steps) expect(await writer.ask(step)).toMatchObject({ ok: true })
  const burst = Array.from({ length: 40 }, () => note())
  const answers = burst.map((step) => writer.ask(step))
  const late = await join('participant')
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true })
  const last = words.at(-1)!
  await Promise.all(
    [writer, watcher, late].map((socket) =>
      socket.next((frame) => frame.type === 'sync' && Buffer.from(frame.update).includes(last)),
    ),
  )
  return { cids, words }
}

test('the server tells nobody what the disk does not have', async () => {
  const { told, violations } = await trace('sound')
  expect(violations).toEqual([])
  expect(told.answers).toBe(52)
  // To three people; what was committed together travels together.
  expect(told.updates).toBeGreaterThanOrEqual(24)
  expect(told.snapshots).toBe(3)
})

test.each(['answerEarly', 'neverSync'])('the check catches a server that does not wait: %s', async (bug) => {
  const { told, violations } = await trace(bug, { entry: 'test/system/plantedServer.ts', args: [bug] })
  expect(told.answers).toBe(52)
  for (const kind of [/^answer /, / shown /])
    expect(violations.filter((line) => kind.test(line)).length).toBeGreaterThan(20)
})
