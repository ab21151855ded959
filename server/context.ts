// What routes and sockets need of the server.
import type { Logger } from 'pino'
import type { Clock } from './clock'
import type { Config } from './config'
import type { ExportDesk } from './exports/ExportDesk'
import type { HistoryBooks } from './history/HistoryBooks'
import type { ImportDesk } from './imports/ImportDesk'
import type { Metrics } from './metrics'
import type { PictureDesk } from './pictures/PictureDesk'
import type { Rooms } from './rooms'
import type { Store } from './store/Store'

export interface ServerContext {
  config: Readonly<Config>
  store: Store
  rooms: Rooms
  metrics: Metrics
  pictures: PictureDesk
  exports: ExportDesk
  imports: ImportDesk
  history: HistoryBooks
  clock: Clock
  logger: Logger
  /** The origin that links start with, without a trailing slash. */
  linkBase(): string
}
