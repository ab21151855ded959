// GET /healthz: can it serve and write? GET /metrics: the figures.
import type { FastifyInstance } from 'fastify'
import type { ServerContext } from '../context'

export function addHealthRoutes(app: FastifyInstance, { metrics, store }: ServerContext): void {
  app.get('/healthz', async (_request, reply) => {
    try {
      await store.probe()
      return reply.send({ status: 'ok' })
    } catch {
      return reply.code(503).send({ status: 'not_writable' })
    }
  })

  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()))
}
