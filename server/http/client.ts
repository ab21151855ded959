// The built client: hashed assets for good, the page itself always fresh, and the page for every path of the app.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendError } from './errors'

export async function addClientRoutes(app: FastifyInstance, clientDir: string): Promise<void> {
  if (existsSync(join(clientDir, 'index.html'))) {
    await app.register(fastifyStatic, {
      root: clientDir,
      cacheControl: false,
      index: false,
      setHeaders(reply, path) {
        const isHashed = path.startsWith(join(clientDir, 'assets'))
        reply.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    for (const path of ['/', '/j', '/b/:id', '/b/:id/*'])
      app.get(path, (_request, reply) => reply.sendFile('index.html'))
  }
  app.setNotFoundHandler((request, reply) => sendError(request, reply, 404, 'http.not_found'))
}
