// Every fault that a running server meets in a long run, each with its way back. Afterwards people write on as before.

import type { TcpProxy } from '../harness/TcpProxy'
import { until } from '../harness/until'
import type { ChaosServer } from './ChaosServer'
import type { Crowd } from './Crowd'
import type { Disk } from './Disk'
import { networkFaults } from './networkFaults'
import { rest } from './rest'

export interface ChaosStage {
  server: ChaosServer
  proxy: TcpProxy
  disk: Disk
  crowds: readonly Crowd[]
  /** In [0, 1). */
  random(): number
}

export interface Fault {
  name: string
  run(stage: ChaosStage): Promise<void>
}

/** Until everybody on the first board has been told that nothing is stored. */
async function untilReadOnly({ crowds }: ChaosStage): Promise<void> {
  await Promise.all(crowds[0]!.writers.map(({ session }) => until(session, () => !session.status().writable)))
}

/** A full disk lasts no longer, in ms. */
const fullMs = 15_000

/** A database that has room within its files goes on with that: then nobody is told anything for a long while. */
async function untilReadOnlyOrLong(stage: ChaosStage): Promise<void> {
  await Promise.race([untilReadOnly(stage), rest(fullMs)])
}

const processFaults: readonly Fault[] = [
  {
    name: 'kill -9',
    async run({ server, crowds, random }) {
      await crowds[0]!.more(1 + Math.floor(random() * 20))
      await server.end('SIGKILL')
      await server.start()
    },
  },
  {
    name: 'kill -9 while starting',
    async run({ server, random }) {
      await server.end('SIGKILL')
      await server.killWhileStarting(100 + 600 * random())
      await server.start()
    },
  },
  {
    name: 'an orderly stop and start',
    async run({ server }) {
      await server.end('SIGTERM')
      await server.start()
    },
  },
  { name: 'stands still for up to 3 s', run: ({ server, random }) => server.freeze(500 + 2_500 * random()) },
]

const diskFaults: readonly Fault[] = [
  {
    name: 'the disk is full',
    async run(stage) {
      const { disk, server, random } = stage
      disk.fill(server.pid)
      await untilReadOnlyOrLong(stage)
      await rest(1_000 * random())
      disk.free(server.pid)
    },
  },
  {
    name: 'the disk is full, and the server is killed',
    async run(stage) {
      const { disk, server } = stage
      disk.fill(server.pid)
      await untilReadOnlyOrLong(stage)
      await server.end('SIGKILL')
      if (disk.isReal) await server.start()
      disk.free(server.pid)
      if (!disk.isReal) await server.start()
    },
  },
  {
    name: 'every write fails',
    async run(stage) {
      const { disk, server, random } = stage
      disk.refuseWrites(server.pid)
      await untilReadOnly(stage)
      await rest(1_000 * random())
      disk.takeWrites(server.pid)
    },
  },
  {
    name: 'the disk comes back read-only',
    async run({ disk, server }) {
      if (!disk.isReal) return
      await server.end('SIGKILL')
      disk.mountAgain('ro')
      const started = await server.start().then(
        () => 'it started',
        (error: Error) => error.message,
      )
      disk.mountAgain('rw')
      if (!/read-?only|EROFS/i.test(started)) throw new Error(`on a read-only disk: ${started}`)
      await server.start()
    },
  },
]

export const faults: readonly Fault[] = [
  ...processFaults,
  ...diskFaults,
  ...networkFaults.map(({ name, run }) => ({
    name: `network: ${name}`,
    run: ({ proxy, crowds, random }: ChaosStage) => run(proxy, crowds[0]!, random),
  })),
]
