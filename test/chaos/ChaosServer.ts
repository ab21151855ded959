// The built server as a process that is ended and started again on the same files and the same port.
import {
  comesUp,
  endQuietly,
  findFreePort,
  type ServerProcess,
  spawnServer,
  startServerProcess,
} from '../harness/serverProcess'
import { rest } from './rest'

export class ChaosServer {
  private process: ServerProcess | null = null

  private constructor(
    readonly dir: string,
    readonly port: number,
    private readonly env: Record<string, string>,
  ) {}

  static async start(dir: string, env: Record<string, string> = {}): Promise<ChaosServer> {
    const server = new ChaosServer(dir, await findFreePort(), { LOG_LEVEL: 'silent', ...env })
    await server.start()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  get pid(): number {
    return this.process!.pid
  }

  get errors(): string {
    return this.process?.errors() ?? ''
  }

  get out(): string {
    return this.process?.out() ?? ''
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    this.process = await startServerProcess(this.options)
  }

  /** Lets it begin and ends it after so many ms, wherever it has come to by then. */
  async killWhileStarting(afterMs: number): Promise<void> {
    const starting = spawnServer(this.options)
    await Promise.race([comesUp(starting), rest(afterMs)])
    await starting.end('SIGKILL')
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await this.process?.end(signal)
    this.process = null
  }

  /** It stands still, with every line to it open and silent. */
  async freeze(forMs: number): Promise<void> {
    process.kill(this.pid, 'SIGSTOP')
    await rest(forMs)
    process.kill(this.pid, 'SIGCONT')
  }

  async stop(): Promise<void> {
    if (!this.process) return
    process.kill(this.process.pid, 'SIGCONT')
    await endQuietly(this.process)
    this.process = null
  }

  private get options() {
    return { dir: this.dir, port: this.port, env: this.env }
  }
}
