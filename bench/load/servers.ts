// Starts a server in a process of its own: ours as people run it, durable; the others in memory, as they come.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSession } from '../../test/harness/api'
import { createTestBoard, type TestBoard } from '../../test/harness/server'
import {
  endQuietly,
  findFreePort,
  type ServerProcess,
  startServerProcess,
} from '../../test/harness/serverProcess'
import type { ServerName } from './protocols'

export interface LoadServer {
  name: ServerName
  port: number
  url: string
  pid: number
  boardId: string
  /** So many members' tokens. */
  admit(count: number): Promise<string[]>
  /** With ours: the board and its links. */
  board: TestBoard | null
  stop(): Promise<void>
}

/** No limit is in the way of one machine that plays a thousand people; pointers are shown to all of them. */
export const openLimits = {
  LOG_LEVEL: 'silent',
  MAX_COMMANDS_PER_10S: '100000',
  MAX_JOINS_PER_MINUTE: '100000',
  MAX_MEMBERS: '100000',
  MAX_BOARDS: '100000',
  MAX_NOTES: '100000',
  MAX_RECORDS: '200000',
  MAX_PRESENCE_MEMBERS: '100000',
}

const peers = fileURLToPath(new URL('peers/', import.meta.url))
const sessionsAtOnce = 20

export async function startLoadServer(
  name: ServerName,
  env: Record<string, string> = {},
): Promise<LoadServer> {
  return name === 'ours' ? startOurs(env) : startPeer(name)
}

/** As `npm start` runs it; `npm run bench` builds it first. Resolves when it listens. */
export async function spawnBuilt(
  dir: string,
  { port, env = {} }: { port?: number; env?: Record<string, string> } = {},
): Promise<ServerProcess & { port: number }> {
  const at = port ?? (await findFreePort())
  const settings = { ...openLimits, ...env }
  return {
    ...(await startServerProcess({ dir, port: at, env: settings })),
    port: at,
  }
}

async function startOurs(env: Record<string, string>): Promise<LoadServer> {
  const dir = mkdtempSync(join(tmpdir(), 'board-load-'))
  const server = await spawnBuilt(dir, { env })
  const board = await createTestBoard(server.url)
  return {
    name: 'ours',
    port: server.port,
    url: server.url,
    pid: server.pid,
    boardId: board.boardId,
    board,
    admit: (count) => admitAll(server.url, board, count),
    async stop() {
      await server.end('SIGTERM')
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

export async function admitAll(url: string, board: TestBoard, count: number): Promise<string[]> {
  const tokens: string[] = []
  while (tokens.length < count) {
    const some = Array.from({ length: Math.min(sessionsAtOnce, count - tokens.length) }, () =>
      openSession(url, board.boardId, { capability: board.capabilities.participant }),
    )
    for (const { token } of await Promise.all(some)) tokens.push(token)
  }
  return tokens
}

async function startPeer(name: Exclude<ServerName, 'ours'>): Promise<LoadServer> {
  const port = await findFreePort()
  const child: ChildProcess = spawn(process.execPath, [`${name}.mjs`, String(port)], {
    cwd: peers,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
  })
  return {
    name,
    port,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    boardId: 'board-of-the-benchmark',
    board: null,
    admit: async (count) => Array.from({ length: count }, () => ''),
    stop: () => endQuietly(child),
  }
}
