// SIGTERM while people write: what was taken is stored and answered, the rest comes again, and nobody is sent away.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect as connectTcp, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { makeId } from '../../shared/model/id'
import { closeCodes } from '../../shared/protocol/closeCodes'
import { exportJson, openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { createTestBoard } from '../harness/server'
import { endQuietly, findFreePort, type ServerProcess, startServerProcess } from '../harness/serverProcess'
import { until } from '../harness/until'

const dir = mkdtempSync(join(tmpdir(), 'board-stop-'))
const sessions: BoardSession[] = []
let server: ServerProcess | null = null
let deaf: Socket | null = null

afterAll(async () => {
  deaf?.destroy()
  for (const session of sessions) await session.close()
  await endQuietly(server)
  rmSync(dir, { recursive: true, force: true })
})

/** Opens a WebSocket and never reads or answers anything on it. */
function openDeafSocket(port: number, boardId: string, token: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, '127.0.0.1', () => {
      socket.write(
        [
          `GET /sync/${boardId} HTTP/1.1`,
          'Host: 127.0.0.1',
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Version: 13',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          `Sec-WebSocket-Protocol: board.v1, token.${token}`,
          '\r\n',
        ].join('\r\n'),
      )
    })
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.pause()
      resolve(socket)
    })
  })
}

test('SIGTERM twice while five people write', { timeout: 60_000 }, async () => {
  const port = await findFreePort()
  server = await startServerProcess({ dir, port })
  const { url } = server
  const { boardId, capabilities } = await createTestBoard(url)
  const sent = new Map<string, string>()
  let writing = true
  let answered = 0
  const write = async (session: BoardSession, person: number): Promise<void> => {
    for (let n = 0; writing; n++) {
      const id = makeId()
      sent.set(id, `${person} 的第 ${n} 張`)
      const result = await session.send({
        t: 'note.add',
        id,
        text: sent.get(id)!,
        category: 'risk',
        pos: [person, n],
      })
      expect(result).toMatchObject({ ok: true })
      answered++
    }
  }
  for (let person = 0; person < 5; person++)
    sessions.push(await connect({ url, boardId, capability: capabilities.participant }))
  const done = sessions.map((session, person) => write(session, person))
  const first = sessions[0] as BoardSession

  for (let round = 1; round <= 2; round++) {
    const { token } = await openSession(url, boardId, { capability: capabilities.observer })
    const watcher = await RawSocket.join({ url, boardId, token })
    deaf = await openDeafSocket(port, boardId, token)
    const goal = answered + 50
    await until(first, () => answered >= goal)
    const startedAt = Date.now()
    const ending = server.end('SIGTERM')
    expect(await watcher.closed).toEqual({ code: closeCodes.restart, reason: 'restarting' })
    expect(await ending).toEqual({ code: 0, signal: null })
    // Not held up by the one who does not answer.
    expect(Date.now() - startedAt).toBeLessThan(8_000)
    expect(server.errors()).toBe('')
    // Everything is in the one file: a copy of the folder is a backup.
    expect(readdirSync(dir).sort()).toEqual(['board.db', 'board.lock'])
    deaf.destroy()
    server = await startServerProcess({ dir, port })
  }
  const goal = answered + 5
  await until(first, () => answered >= goal)
  writing = false
  await Promise.all(done)
  await Promise.all(sessions.map((session) => until(session, () => session.status().sync === 'saved')))
  expect(sessions.map((session) => session.status().gone)).toEqual([null, null, null, null, null])

  const notes = (await exportJson(url, boardId, first.token())).records.filter(
    (record) => record.kind === 'note',
  )
  expect(notes).toHaveLength(sent.size)
  expect(new Map(notes.map((note) => [note.id, note.originalText]))).toEqual(sent)
  for (const session of sessions) await until(session, () => session.board().size('note') === sent.size)
})
