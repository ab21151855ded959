// The benchmark's end of a process of clients.
import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ComeBackReport } from './comeBack'
import type { ComeBackJob, CrowdJoinJob, Job, JoinJob, Report, WorkJob } from './jobs'

type Answer = { ok: true; answer: unknown } | { ok: false; message: string }

export class Clients {
  private readonly child: ChildProcess

  constructor() {
    const program = fileURLToPath(new URL('clientsProcess.ts', import.meta.url))
    this.child = fork(program, { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
  }

  join = (job: Omit<JoinJob, 't'>) => this.ask({ t: 'join', ...job })
  seed = (notes: number) => this.ask({ t: 'seed', notes })
  work = (job: Omit<WorkJob, 't'>) => this.ask({ t: 'work', ...job })
  crowdJoin = (job: Omit<CrowdJoinJob, 't'>) =>
    this.ask({ t: 'crowdJoin', ...job }) as Promise<{ lastMs: number; notes: number }>
  comeBack = (job: Omit<ComeBackJob, 't'>) => this.ask({ t: 'comeBack', ...job }) as Promise<ComeBackReport>
  /** Of the mirror that has the fewest. */
  countNotes = () => this.ask({ t: 'countNotes' }) as Promise<number>
  report = () => this.ask({ t: 'report' }) as Promise<Report>

  end(): void {
    this.child.disconnect()
  }

  private ask(job: Job): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error(`the process of clients ended during ${job.t}`))
      this.child.once('exit', onExit)
      this.child.once('message', (message: Answer) => {
        this.child.off('exit', onExit)
        if (message.ok) resolve(message.answer)
        else reject(new Error(message.message))
      })
      this.child.send(job)
    })
  }
}
