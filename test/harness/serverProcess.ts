// The server as people run it: a process of its own, on a port and a folder that outlive it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { buildServer } from '../../scripts/lib/buildProduct.mjs'
import { makeRandom } from './randomSource'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Anonymous words come at once unless a test asks for batches. */
const settings = { HOST: '127.0.0.1', ANONYMOUS_BATCH_SECONDS: '0' }

/** What `npm start` runs: it starts in a fifth of the time that the sources take. */
const builtServer = 'dist/server/main.js'

export interface Ended {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface ServerProcess {
  url: string
  pid: number
  /** Everything it has printed so far. */
  out(): string
  errors(): string
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>
  ended: Promise<Ended>
}

export interface ServerProcessOptions {
  dir: string
  port: number
  env?: Record<string, string>
  args?: readonly string[]
  /** The program, from the root; the built one unless a test plants a bug. */
  entry?: string
  /** A program in front, such as strace with its options. */
  wrapper?: readonly string[]
  /** User and group to run as. */
  uid?: number
}

/** Starts it without waiting. Somebody has seen to it that it is built. */
export function spawnServer(options: ServerProcessOptions): ServerProcess {
  const { dir, port, env = {}, args = [], entry = builtServer, wrapper = [], uid } = options
  // The built one as `npm start` runs it.
  const flags = entry.endsWith('.ts') ? ['--import', 'tsx'] : ['--max-semi-space-size=4']
  const [program, ...rest] = [...wrapper, process.execPath, ...flags, entry, ...args]
  const child = spawn(program as string, rest, {
    cwd: root,
    env: { PATH: process.env.PATH, ...settings, PORT: String(port), DATA_DIR: dir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  const texts = { out: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.errors += text
  })
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }) as Ended)
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid as number,
    out: () => texts.out,
    errors: () => texts.errors,
    ended,
    end(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** Starts it and waits until it says where it listens. Rejects with what it printed when it ends instead. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  await buildServer()
  const server = spawnServer(options)
  if (!(await comesUp(server)))
    throw new Error(`the server did not start: ${server.errors() || server.out()}`)
  return server
}

/** Whether it gets to say where it listens; false when it ends instead. */
export async function comesUp({ ended, out }: ServerProcess): Promise<boolean> {
  let over = false
  void ended.then(() => {
    over = true
  })
  while (!over && !out().includes('http://')) await new Promise((resolve) => setTimeout(resolve, 10))
  return !over
}

/** A port that is free, outside of the range from which the system takes ports for clients. */
export async function findFreePort(): Promise<number> {
  const random = makeRandom(process.pid * 1000 + (Date.now() % 1000))
  for (;;) {
    const port = 20_000 + Math.floor(random() * 10_000)
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    await new Promise<void>((resolve) => (isFree ? probe.close(() => resolve()) : resolve()))
    if (isFree) return port
  }
}

/** Ends a process that a test started and that may have ended already. */
export async function endQuietly(server: ServerProcess | ChildProcess | null | undefined): Promise<void> {
  if (!server) return
  if ('ended' in server) await server.end('SIGKILL')
  else if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGKILL')
    await once(server, 'close')
  }
}
