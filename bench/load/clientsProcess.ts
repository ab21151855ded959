// A process of clients, forked by a benchmark: joins, works and reports as it is told (jobs.ts).
import { Crowd } from './Crowd'
import { comeBack } from './comeBack'
import type { Job } from './jobs'
import { joinAtOnce } from './joinAtOnce'

let crowd: Crowd | null = null

process.on('message', async (job: Job) => {
  try {
    process.send?.({ ok: true, answer: await run(job) })
  } catch (error) {
    process.send?.({ ok: false, message: error instanceof Error ? error.stack : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))

async function run(job: Job): Promise<unknown> {
  if (job.t === 'join') {
    crowd = new Crowd(job)
    return crowd.join()
  }
  if (job.t === 'crowdJoin') return joinAtOnce(job)
  if (job.t === 'comeBack') return comeBack(job)
  if (!crowd) throw new Error(`${job.t} before join`)
  if (job.t === 'countNotes') return crowd.countNotes()
  if (job.t === 'seed') return crowd.seed(job.notes)
  return job.t === 'work' ? crowd.work(job) : crowd.report()
}
