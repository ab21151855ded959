// A client that takes nothing any more is let go, and the others never wait for it.
import { connect as connectTcp, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession, postImport } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { startTestServer, type TestServer } from '../harness/server'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** In step with the board, then deaf: the system takes some megabytes for it, then the server must hold them. */
function openDeafSocket(boardId: string, token: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(server.port, '127.0.0.1')
    socket.on('error', reject)
    const key = Buffer.alloc(16, 7).toString('base64')
    const protocols = `board.v1, token.${token}`
    socket.write(
      `GET /sync/${boardId} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: ${protocols}\r\n\r\n`,
    )
    socket.once('data', () => {
      // SyncStep1 of nothing, masked with zeros, as clients must mask.
      socket.write(Uint8Array.of(0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0))
      socket.once('data', () => {
        socket.pause()
        resolve(socket)
      })
    })
  })
}

test('more than 4 MB queued: 4408 for the slow one, every note for the others', async () => {
  const { boardId, capabilities } = await server.createBoard()
  const lead = await openSession(server.url, boardId, { capability: capabilities.facilitator })
  const guest = await openSession(server.url, boardId, { capability: capabilities.participant })
  const reader = await RawSocket.join({ url: server.url, boardId, token: lead.token })
  const deaf = await openDeafSocket(boardId, guest.token)
  const slow = async () =>
    (await server.context.metrics.closed.get()).values.find(({ labels }) => labels.reason === 'slow')
      ?.value ?? 0

  const long = '說'.repeat(1_990)
  for (let file = 0; (await slow()) === 0 && file < 60; file++) {
    const notes = Array.from({ length: 100 }, (_, n) => ({
      id: `${file}-${n}`,
      text: `${file}-${n} ${long}`,
      category: 'problem',
    }))
    const seen = reader.frames.length
    const update = reader.next((frame) => frame.type === 'sync' && frame.syncType === 2, seen)
    expect((await postImport(server.url, boardId, lead.token, 'notes', JSON.stringify(notes))).status).toBe(
      200,
    )
    await update
  }
  expect(await slow()).toBe(1)
  expect(reader.isOpen).toBe(true)
  deaf.destroy()
  await reader.leave()
})
