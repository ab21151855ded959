// Puts the parts together and listens: the whole product in one call, for main and for tests.
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { makeId } from './access/capability'
import { type Clock, systemClock } from './clock'
import type { Config } from './config'
import type { ServerContext } from './context'
import { ExportDesk } from './exports/ExportDesk'
import { HistoryBooks } from './history/HistoryBooks'
import { HistoryDesk } from './history/HistoryDesk'
import { createApp } from './http/app'
import { ImportDesk } from './imports/ImportDesk'
import { keepHouseDaily } from './keepHouse'
import { createMetrics } from './metrics'
import { PictureDesk } from './pictures/PictureDesk'
import { root } from './program'
import { Rooms } from './rooms'
import { SocketDoor } from './socket'
import type { Store } from './store/Store'

/** How long downloads may go on when the server stops, in ms. */
const downloadGraceMs = 3_000
const clientDir = fileURLToPath(new URL('dist/client', root))

export interface RunningServer {
  port: number
  context: ServerContext
  /** Finishes commits, lets sockets go with 1012, stops listening. The store stays open. */
  stop(): Promise<void>
}

export async function startServer(
  config: Readonly<Config>,
  store: Store,
  clock: Clock = systemClock,
): Promise<RunningServer> {
  const metrics = createMetrics({ process: true })
  const logger = pino({ level: config.logLevel, base: null })
  const { maxNotes, maxRecords, maxCommandsPer10s, maxPresenceMembers } = config.limits
  const limits = {
    notes: maxNotes,
    records: maxRecords,
    commandsPer10s: maxCommandsPer10s,
    presenceMembers: maxPresenceMembers,
  }
  const { anonymousBatchMs } = config
  const archivist = new HistoryDesk(clock)
  const history = new HistoryBooks(store, archivist, clock)
  const rooms = new Rooms({
    store,
    clock,
    metrics,
    limits,
    makeEpoch: makeId,
    anonymousBatchMs,
    archivist,
    onDamaged: ({ message }: Error) => logger.error(message),
    onReplaced: (boardId) => history.forget(boardId),
  })
  let port = config.port
  const linkBase = () => config.publicUrl ?? `http://localhost:${port}`
  const pictures = new PictureDesk(clock)
  const exports = new ExportDesk(clock)
  const imports = new ImportDesk(clock)
  const desks = { pictures, exports, imports, history }
  const context: ServerContext = { config, store, rooms, metrics, ...desks, clock, logger, linkBase }
  const app = await createApp(context, clientDir)
  const door = new SocketDoor(app.server, context)
  const stopHousekeeping = keepHouseDaily({
    store,
    rooms,
    clock,
    retentionDays: config.retentionDays,
    noteDeleted: (count) => logger.info({ count }, 'boards deleted after their time'),
  })
  metrics.beforeRead.push(async () => {
    metrics.queuedBytes.set(door.queuedBytes)
    metrics.waitingCommands.set(await rooms.countWaiting())
    for (const [desk, { waiting }] of Object.entries({ pictures, exports, imports }))
      metrics.waitingFiles.set({ desk }, waiting)
  })
  await app.listen({ port: config.port, host: config.host })
  port = (app.server.address() as AddressInfo).port
  return {
    port,
    context,
    async stop() {
      stopHousekeeping()
      door.shut()
      await rooms.stop()
      await door.empty()
      await Promise.all([pictures, exports, imports, archivist].map((desk) => desk.close()))
      const cancel = clock.after(downloadGraceMs, () => app.server.closeAllConnections())
      await app.close()
      cancel()
    },
  }
}
