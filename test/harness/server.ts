// A real server on a free port with its own store, for tests that go over the wire.
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync } from 'node:fs'
import type { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '../../server/clock'
import { readConfig } from '../../server/config'
import { type RunningServer, startServer } from '../../server/startServer'
import { MemoryStore } from '../../server/store/memory/MemoryStore'
import type { Store } from '../../server/store/Store'
import { openSqliteStore } from '../../server/store/sqlite/SqliteStore'

export interface TestServer extends RunningServer {
  url: string
  store: Store
  createBoard(body?: object): Promise<TestBoard>
  /** The camp of 2019-01-18, as 看範例 makes it. */
  createSample(): Promise<TestBoard>
  /** Breaks every line to this server, as a network does: without a word. */
  cutSockets(): void
  stop(): Promise<void>
}

export interface TestBoard {
  boardId: string
  /** Role → the capability of its link. */
  capabilities: Record<'facilitator' | 'tableLead' | 'recorder' | 'participant' | 'observer', string>
}

export interface TestServerOptions {
  /** Anonymous words come at once unless a test asks for batches. */
  env?: { [name: string]: string }
  /** The default; `sqlite` writes into a temporary folder. */
  store?: 'memory' | 'sqlite' | Store
  clock?: Clock
  /** Where it keeps its files; a temporary folder unless told, which goes with it. */
  dir?: string
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { env = {}, store = 'memory', clock = systemClock } = options
  const dir = options.dir ?? mkdtempSync(join(tmpdir(), 'board-test-'))
  const opened =
    store === 'memory' ? new MemoryStore() : store === 'sqlite' ? await openSqliteStore({ dir }) : store
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dir,
    LOG_LEVEL: 'silent',
    ANONYMOUS_BATCH_SECONDS: '0',
    ...env,
  })
  const server = await startServer(config, opened, clock)
  const url = `http://127.0.0.1:${server.port}`
  const lines = watchLines(server.port)
  return {
    ...server,
    url,
    store: opened,
    createBoard: (body = { title: '測試會議' }) => createTestBoard(url, body),
    createSample: () => createTestBoard(url, {}, '/api/sample'),
    cutSockets: lines.cut,
    async stop() {
      lines.stop()
      await server.stop()
      await opened.close()
      if (!options.dir) rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** Knows every connection that comes in at a port from now on. */
function watchLines(port: number): { cut(): void; stop(): void } {
  const open = new Set<Socket>()
  const listen = (message: unknown) => {
    const { socket } = message as { socket: Socket }
    if (socket.localPort !== port) return
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  }
  subscribe('net.server.socket', listen)
  return {
    cut() {
      for (const socket of open) socket.destroy()
    },
    stop: () => void unsubscribe('net.server.socket', listen),
  }
}

export async function createTestBoard(
  url: string,
  body: object = { title: '測試會議' },
  path = '/api/boards',
): Promise<TestBoard> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { boardId, links } = (await response.json()) as { boardId: string; links: { [role: string]: string } }
  const capabilities = Object.fromEntries(
    Object.entries(links).map(([role, link]) => [role, link.split('#')[1]!]),
  )
  return { boardId, capabilities: capabilities as TestBoard['capabilities'] }
}
