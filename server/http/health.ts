// GET /healthz: can it serve and write? GET /metrics: the figures.
import type { FastifyInstance } from 'fastify'
import type { ServerContext } from '../context'

/** One real write answers everybody who asks within this time: anyone may ask. */
const verdictKeptMs = 1_000
/** A disk that has not taken a write for so long takes none, as far as anybody who waits is concerned. */
const patienceMs = 5_000

export function addHealthRoutes(app: FastifyInstance, { clock, metrics, rooms, store }: ServerContext): void {
  let verdict: Promise<boolean> | null = null

  const isWritable = async (): Promise<boolean> => {
    try {
      await store.probe()
      return await rooms.areWritable()
    } catch {
      return false
    }
  }
  const isSoonWritable = (): Promise<boolean> =>
    new Promise((resolve) => {
      const cancel = clock.after(patienceMs, () => resolve(false))
      void isWritable().then(resolve).finally(cancel)
    })
  const askOnce = (): Promise<boolean> => {
    if (!verdict) {
      verdict = isSoonWritable()
      clock.after(verdictKeptMs, () => {
        verdict = null
      })
    }
    return verdict
  }

  app.get('/healthz', async (_request, reply) =>
    (await askOnce()) ? reply.send({ status: 'ok' }) : reply.code(503).send({ status: 'not_writable' }),
  )

  app.get('/metrics', async (_request, reply) => {
    await Promise.all(metrics.beforeRead.map((look) => look()))
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
