// Puts the parts together and listens: the whole product in one call, for main and for tests.
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { makeId } from './access/capability'
import { type Clock, systemClock } from './clock'
import type { Config } from './config'
import type { ServerContext } from './context'
import { ExportDesk } from './exports/ExportDesk'
import { createApp } from './http/app'
import { ImportDesk } from './imports/ImportDesk'
import { createMetrics } from './metrics'
import { PictureDesk } from './pictures/PictureDesk'
import { root } from './program'
import { answersKeptMs } from './room/CommitLoop'
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
  const onDamaged = ({ message }: Error) => logger.error(message)
  const rooms = new Rooms({ store, clock, metrics, limits, makeEpoch: makeId, anonymousBatchMs, onDamaged })
  let port = config.port
  const linkBase = () => config.publicUrl ?? `http://localhost:${port}`
  const pictures = new PictureDesk(clock)
  const exports = new ExportDesk(clock)
  const imports = new ImportDesk(clock)
  const desks = { pictures, exports, imports }
  const context: ServerContext = { config, store, rooms, metrics, ...desks, clock, logger, linkBase }
  const app = await createApp(context, clientDir)
  const door = new SocketDoor(app.server, context)
  const stopPruning = pruneAnswersDaily(store, clock)
  await app.listen({ port: config.port, host: config.host })
  port = (app.server.address() as AddressInfo).port
  return {
    port,
    context,
    async stop() {
      stopPruning()
      door.shut()
      await rooms.stop()
      await door.empty()
      await Promise.all([pictures.close(), exports.close(), imports.close()])
      const cancel = clock.after(downloadGraceMs, () => app.server.closeAllConnections())
      await app.close()
      cancel()
    },
  }
}

/** Answers older than a resend may be are forgotten, once a day. */
function pruneAnswersDaily(store: Store, clock: Clock): () => void {
  let cancel = () => {}
  const prune = () => {
    // A disk that takes nothing now will tomorrow.
    store.pruneAnswers(clock.now() - answersKeptMs).catch(() => {})
    cancel = clock.after(24 * 3600 * 1000, prune)
  }
  prune()
  return () => cancel()
}
