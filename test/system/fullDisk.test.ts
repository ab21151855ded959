// A full disk (a small tmpfs): boards become read-only, say so, lose nothing and go on by themselves; also when the
// server is restarted while there is no room.
import { execFileSync } from 'node:child_process'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { makeId } from '../../shared/model/id'
import type { Result } from '../../shared/protocol/result'
import { exportJson } from '../harness/api'
import { createTestBoard } from '../harness/server'
import { endQuietly, findFreePort, type ServerProcess, startServerProcess } from '../harness/serverProcess'
import { until } from '../harness/until'

const dir = mkdtempSync(join(tmpdir(), 'board-full-'))
const filler = join(dir, 'filler')
const sessions: BoardSession[] = []
let server: ServerProcess | null = null

beforeAll(() => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', dir])
})
afterAll(async () => {
  for (const session of sessions) await session.close()
  await endQuietly(server)
  execFileSync('umount', [dir])
  rmSync(dir, { recursive: true })
})

/** Takes all the room there is, to the last page. */
function fillDisk(): void {
  const handle = openSync(filler, 'a')
  for (const size of [64 * 1024, 4096]) {
    for (;;) {
      try {
        if (writeSync(handle, Buffer.alloc(size)) < size) break
      } catch {
        break
      }
    }
  }
  fsyncSync(handle)
  closeSync(handle)
}

const freeDisk = (): void => rmSync(filler)

async function health(): Promise<number> {
  return (await fetch(`${server!.url}/healthz`)).status
}

/** Looks again until the health is this. */
async function untilHealth(status: number): Promise<void> {
  while ((await health()) !== status) await new Promise((resolve) => setTimeout(resolve, 200))
}

test('nothing is lost while the disk is full, and all arrives when it is not', async () => {
  const port = await findFreePort()
  const env = { LOG_LEVEL: 'silent' }
  server = await startServerProcess({ dir: join(dir, 'data'), port, env })
  const { url } = server
  const { boardId, capabilities } = await createTestBoard(url)
  for (const role of ['facilitator', 'participant', 'participant'] as const) {
    sessions.push(await connect({ url, boardId, capability: capabilities[role] }))
  }
  const [lead, guest, other] = sessions as [BoardSession, BoardSession, BoardSession]
  const sent = new Map<string, string>()
  const answers: Promise<Result>[] = []
  const add = (session: BoardSession, text: string) => {
    const id = makeId()
    sent.set(id, text)
    const answer = session.send({ t: 'note.add', id, text, category: 'problem' })
    answers.push(answer)
    return answer
  }
  expect(await add(lead, '還有空間')).toMatchObject({ ok: true })

  fillDisk()
  // Long texts, so that they do not fit into what SQLite still has.
  const long = '沒有空間了。'.repeat(300)
  for (let n = 0; guest.status().writable && n < 200; n++) {
    void add(guest, `${n} ${long}`)
    await until(guest, () => !guest.status().writable || guest.status().waiting === 0)
  }
  // Everybody is told, not only the one whose note did not fit.
  await Promise.all(sessions.map((session) => until(session, () => !session.status().writable)))
  await untilHealth(503)
  const waiting = [add(guest, '排在後面'), add(other, '另一個人的'), add(lead, '主持人的')]
  expect(sessions.map((session) => session.status().waiting > 0)).toEqual([true, true, true])
  expect(guest.status().sync).toBe('saving')
  // What is stored can still be read, and what is not stored is not in it.
  const during = (await exportJson(url, boardId, lead.token())).records.filter(({ kind }) => kind === 'note')
  expect(during.length).toBeLessThanOrEqual(sent.size - waiting.length)

  freeDisk()
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true })
  await untilHealth(200)
  await Promise.all(
    sessions.map((session) =>
      until(session, () => session.status().writable && session.status().sync === 'saved'),
    ),
  )

  // Once more, and the server ends meanwhile: by itself, or in order.
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    fillDisk()
    for (let n = 0; guest.status().writable && n < 200; n++) {
      void add(guest, `再一次 ${n} ${long}`)
      await until(guest, () => !guest.status().writable || guest.status().waiting === 0)
    }
    await server.end(signal)
    server = await startServerProcess({ dir: join(dir, 'data'), port, env })
    await until(lead, () => lead.status().connected)
    void add(lead, '重新啟動之後')
    await untilHealth(503)
    freeDisk()
    for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true })
    await Promise.all(sessions.map((session) => until(session, () => session.status().sync === 'saved')))
  }

  const notes = (await exportJson(url, boardId, lead.token())).records.filter(
    (record) => record.kind === 'note',
  )
  expect(new Map(notes.map((note) => [note.id, note.originalText]))).toEqual(sent)
  expect(notes).toHaveLength(sent.size)
  for (const session of sessions) {
    await until(session, () => session.board().size('note') === sent.size)
    expect(new Set([...session.board().ofKind('note')].map(({ id }) => id))).toEqual(new Set(sent.keys()))
  }
})

test('a new server on a full disk says so in one line, and starts when there is room', async () => {
  const small = join(dir, 'second')
  const port = await findFreePort()
  fillDisk()
  await expect(startServerProcess({ dir: small, port })).rejects.toThrow(
    /^the server did not start: .*(full|no space|ENOSPC).*\n$/i,
  )
  freeDisk()
  const second = await startServerProcess({ dir: small, port })
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
  expect(await second.end('SIGTERM')).toEqual({ code: 0, signal: null })
})
