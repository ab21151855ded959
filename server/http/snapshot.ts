// GET /api/boards/:id/snapshot: the whole document, gzipped once per state however many come at the same time.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { encodeV2 } from '../../shared/doc/boardDoc'
import type { ServerContext } from '../context'
import type { Room } from '../room/Room'
import { authorize, type BoardParams } from './authorize'

const compress = promisify(gzip)

/** Where many people are, many come: there one may be this old, in ms. What it lacks comes over the socket. */
const staleMs = 1_000
const manyPeople = 20

interface Cached {
  etag: string
  epoch: string
  madeAt: number
  bytes: Promise<Buffer>
}

export function addSnapshotRoute(app: FastifyInstance, context: ServerContext): void {
  const cache = new WeakMap<Room, Cached>()

  app.get<BoardParams>('/api/boards/:id/snapshot', async (request, reply) => {
    const caller = await authorize(context, request, reply)
    if (!caller) return reply
    const cached = await caller.room.look(({ doc, epoch, seq }) => {
      const etag = `"${epoch}.${seq}"`
      const known = cache.get(caller.room)
      const now = context.clock.now()
      const isFreshEnough = caller.room.size > manyPeople && known && now - known.madeAt < staleMs
      if (known?.etag === etag || (isFreshEnough && known.epoch === epoch)) return known
      const fresh = { etag, epoch, madeAt: now, bytes: compress(encodeV2(doc), { level: 3 }) }
      cache.set(caller.room, fresh)
      return fresh
    })
    reply.header('ETag', cached.etag).header('Cache-Control', 'private, no-cache')
    if (isNamedIn(request.headers['if-none-match'], cached.etag)) return reply.code(304).send()
    return reply
      .type('application/octet-stream')
      .header('Content-Encoding', 'gzip')
      .send(await cached.bytes)
  })
}

/** Whether an If-None-Match header names this ETag; proxies that compress mark it as weak. */
function isNamedIn(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((name) => name.trim().replace(/^W\//, '') === etag)
}
