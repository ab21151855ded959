// Members whose server has gone: each tries again as the product's client does, with its own jittered waits, until it
// is in step with the board.
import { connectDelayMs } from '../../client/sync/connectDelay'
import { type ComeBackJob, steadyMs } from './jobs'
import { createWire, readUpdate } from './protocols'
import { ThinSocket } from './ThinSocket'

export interface ComeBackReport {
  /** When each was in step again, steady ms. */
  backAt: number[]
  /** When each knocked, steady ms. */
  attemptsAt: number[]
  /** What all of them were sent until they were in step, in bytes. */
  bytes: number
}

export async function comeBack(job: ComeBackJob): Promise<ComeBackReport> {
  const report: ComeBackReport = { backAt: [], attemptsAt: [], bytes: 0 }
  await Promise.all(job.tokens.map((token) => comeBackOnce(job, token, report)))
  return report
}

async function comeBackOnce(
  { port, boardId, stateVector }: ComeBackJob,
  token: string,
  report: ComeBackReport,
) {
  for (let attempt = 0; ; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, connectDelayMs(attempt, Math.random())))
    report.attemptsAt.push(steadyMs())
    const wire = createWire('ours', boardId, token, stateVector)
    const isBack = await new Promise<boolean>((resolve) => {
      const onFrame = (frame: Buffer) => {
        if (!readUpdate('ours', frame)) return
        socket.stopLooking()
        report.bytes += socket.bytes
        resolve(true)
      }
      const socket = new ThinSocket({ port, path: wire.path, protocols: wire.protocols, onFrame })
      socket.opened.then(
        () => socket.send(wire.greetings[0]!),
        () => {},
      )
      void socket.closed.then(() => resolve(false))
    })
    if (!isBack) continue
    report.backAt.push(steadyMs())
    return
  }
}
