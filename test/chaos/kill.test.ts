// kill -9 of the server at random moments while ten people write: nothing acknowledged is lost, nothing comes twice.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { createMemoryStore } from '../../client/sync/outboxStore'
import type { Board } from '../../shared/model/board'
import { makeId } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import { exportJson } from '../harness/api'
import { makeRandom } from '../harness/randomSource'
import { createTestBoard } from '../harness/server'
import {
  endQuietly,
  findFreePort,
  type ServerProcess,
  spawnServer,
  startServerProcess,
} from '../harness/serverProcess'
import { until } from '../harness/until'

const kills = 20
const people = 10
/** Every so many kills, one comes while the server is still starting. */
const killStartEvery = 6
const seed = 20190118

const dir = mkdtempSync(join(tmpdir(), 'board-kill-'))
let server: ServerProcess | null = null
const writers: Writer[] = []

afterAll(async () => {
  for (const { session } of writers) await session.close()
  await endQuietly(server)
  rmSync(dir, { recursive: true, force: true })
})

interface Writer {
  session: BoardSession
  store: ReturnType<typeof createMemoryStore>
  /** Note id → its text, of every note ever sent. */
  sent: Map<string, string>
  acknowledged: Set<string>
  anonymous: Set<string>
  refused: string[]
  done: Promise<void>
}

/** Counts acknowledgements and lets somebody wait for the next so many. */
class AckCounter {
  private count = 0
  private waiting: { at: number; resolve: () => void }[] = []

  add(): void {
    this.count++
    const due = this.waiting.filter(({ at }) => at <= this.count)
    this.waiting = this.waiting.filter(({ at }) => at > this.count)
    for (const { resolve } of due) resolve()
  }

  more(count: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ at: this.count + count, resolve }))
  }
}

const notesOf = (board: Board): StickyNote[] =>
  [...board.ofKind('note')].sort((a, b) => (a.id < b.id ? -1 : 1))

test(`${kills} kills while ${people} people write`, async () => {
  const port = await findFreePort()
  const env = { LOG_LEVEL: 'silent', MAX_COMMANDS_PER_10S: '150' }
  const random = makeRandom(seed)
  server = await startServerProcess({ dir, port, env })
  const { url } = server
  const { boardId, capabilities } = await createTestBoard(url)
  const acks = new AckCounter()
  let writing = true

  const write = async (writer: Writer, person: number): Promise<void> => {
    for (let n = 0; writing; n++) {
      const id = makeId()
      const text = `第 ${person} 人的第 ${n} 張`
      const anonymous = n % 4 === 0
      writer.sent.set(id, text)
      if (anonymous) writer.anonymous.add(id)
      const result = await writer.session.send({
        t: 'note.add',
        id,
        text,
        category: 'problem',
        pos: [person, n],
        anonymous,
      })
      if (!result.ok) writer.refused.push(result.code)
      else writer.acknowledged.add(id)
      acks.add()
    }
  }
  for (let person = 0; person < people; person++) {
    const store = createMemoryStore()
    const session = await connect({
      url,
      boardId,
      capability: capabilities.participant,
      name: `人 ${person}`,
      store,
    })
    const writer: Writer = {
      session,
      store,
      sent: new Map(),
      acknowledged: new Set(),
      anonymous: new Set(),
      refused: [],
      done: Promise.resolve(),
    }
    writers.push(writer)
    // Two at a time, so that something is always on its way.
    writer.done = Promise.all([write(writer, person), write(writer, person)]).then(() => {})
  }

  for (let kill = 1; kill <= kills; kill++) {
    if (kill % killStartEvery === 0) {
      await endQuietly(server)
      server = spawnServer({ dir, port, env })
      // Somewhere between an empty process and a server that has just opened its database.
      await new Promise((resolve) => setTimeout(resolve, 300 + random() * 500))
    } else {
      await acks.more(1 + Math.floor(random() * 120))
      await new Promise((resolve) => setTimeout(resolve, random() * 12))
    }
    await server.end('SIGKILL')
    server = await startServerProcess({ dir, port, env })
  }
  await acks.more(people)
  writing = false
  await Promise.all(writers.map(({ done }) => done))
  await Promise.all(writers.map(({ session }) => until(session, () => session.status().sync === 'saved')))

  const sent = new Map(writers.flatMap((writer) => [...writer.sent]))
  // What was acknowledged without a name comes with the next batch.
  for (const { session } of writers)
    await until(session, () => notesOf(session.board()).filter((note) => !note.held).length === sent.size)
  const first = writers[0] as Writer
  const { records } = await exportJson(url, boardId, first.session.token())
  const notes = records.filter((record) => record.kind === 'note')
  const ids = notes.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const acknowledged = writers.flatMap((writer) => [...writer.acknowledged])
  expect(writers.flatMap((writer) => writer.refused)).toEqual([])
  expect(acknowledged.length).toBe(sent.size)
  expect(new Map(notes.map((note) => [note.id, note.originalText]))).toEqual(sent)

  // Nobody's picture may lag behind by a note: the last ones sent reach everybody.
  for (const { session } of writers) await until(session, () => session.board().size('note') === notes.length)
  const truth = notesOf(first.session.board())
  expect(truth).toEqual(notes)
  for (const { session, store, anonymous } of writers) {
    expect(notesOf(session.board())).toEqual(truth)
    expect(await store.list(boardId)).toEqual([])
    expect(session.status()).toMatchObject({ waiting: 0, sync: 'saved', gone: null })
    expect(new Set(session.mine().ownedNoteIds)).toEqual(anonymous)
  }
  expect(sent.size).toBeGreaterThan(kills * people)
})
