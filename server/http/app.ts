// The HTTP side: security headers, errors without stack traces, and one file of routes per resource.
import helmet from '@fastify/helmet'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { ServerContext } from '../context'
import { StoreCorrupt, StoreError } from '../store/errors'
import { addActivityRoute } from './activity'
import { addBoardRoutes } from './boards'
import { addClientRoutes } from './client'
import { addDeleteRoute } from './deleteBoard'
import { sendError } from './errors'
import { addExportRoute } from './export'
import { addHealthRoutes } from './health'
import { addHistoryRoutes } from './history'
import { addImportRoute } from './import'
import { addLinkRoutes } from './links'
import { addMemberRoutes } from './members'
import { addSessionRoutes } from './session'
import { addShareRoutes } from './share'
import { addSnapshotRoute } from './snapshot'

/** Largest body, in bytes, of a call that uploads no file. */
const jsonBodyBytes = 64 * 1024

export async function createApp(context: ServerContext, clientDir: string): Promise<FastifyInstance> {
  const { config } = context
  const app: FastifyInstance = Fastify({
    // Requests are counted, not logged: paths and addresses say who meets whom.
    loggerInstance: context.logger.child({}, { level: 'error' }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: jsonBodyBytes,
    trustProxy: config.trustProxy as boolean,
    routerOptions: { maxParamLength: 100 },
    // An address that cannot be one of ours, before any route or hook sees it.
    frameworkErrors: (error, request, reply) => {
      context.metrics.http.inc({ route: 'none', status: error.statusCode ?? 404 })
      if (error.statusCode === 400) sendError(request, reply, 400, 'http.malformed', { detail: 'URL' })
      else sendError(request, reply, 404, 'http.not_found')
    },
  })
  await app.register(helmet, helmetOptions(config.publicUrl?.startsWith('https:') ?? false))
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => {
    if (error instanceof StoreCorrupt) return sendError(request, reply, 503, 'http.damaged')
    if (error instanceof StoreError) return sendError(request, reply, 503, 'http.not_stored')
    if (error.statusCode === 413)
      return sendError(request, reply, 413, 'http.too_large', { max: config.limits.maxUploadMb })
    // Paths that the file server will not even look for.
    if (error.statusCode === 403) return sendError(request, reply, 404, 'http.not_found')
    if (error.statusCode && error.statusCode < 500) {
      return sendError(request, reply, error.statusCode, 'http.malformed', { detail: 'JSON' })
    }
    context.logger.error({ err: error }, 'request failed')
    return sendError(request, reply, 500, 'http.internal')
  })
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    context.metrics.http.inc({ route, status: reply.statusCode })
    done()
  })
  addHealthRoutes(app, context)
  addBoardRoutes(app, context)
  addSessionRoutes(app, context)
  addShareRoutes(app, context)
  addLinkRoutes(app, context)
  addMemberRoutes(app, context)
  addActivityRoute(app, context)
  addSnapshotRoute(app, context)
  addExportRoute(app, context)
  addImportRoute(app, context)
  addHistoryRoutes(app, context)
  addDeleteRoute(app, context)
  await addClientRoutes(app, clientDir)
  return app
}

/** No HSTS and no upgrade of requests unless TLS is configured: meeting rooms run on plain HTTP. */
function helmetOptions(isTls: boolean) {
  return {
    hsts: isTls,
    crossOriginOpenerPolicy: isTls,
    originAgentCluster: isTls,
    referrerPolicy: { policy: 'no-referrer' as const },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  }
}
