// The server's figures, as Prometheus reads them. Labels never hold ids, names or texts.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  registry: Registry
  /** What looks at the queues, called before the figures are read. */
  beforeRead: (() => void | Promise<void>)[]
  commands: Counter<'result'>
  closed: Counter<'reason'>
  refusedJoins: Counter<'reason'>
  framesDropped: Counter<'reason'>
  commandsSlowed: Counter
  commitSeconds: Histogram
  batchSize: Histogram
  appendFailures: Counter<'reason'>
  sockets: Gauge
  rooms: Gauge
  boardsDamaged: Gauge
  http: Counter<'route' | 'status'>
  waitingCommands: Gauge
  queuedBytes: Gauge
  waitingFiles: Gauge<'desk'>
  exports: Counter<'format'>
  imports: Counter<'format' | 'result'>
}

/** How often it is looked whether the event loop lags. By the library's 10 ms a server at rest takes half a percent of a core. */
const lagLookMs = 100

export function createMetrics({ process }: { process: boolean } = { process: true }): Metrics {
  const registry = new Registry()
  if (process) collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagLookMs })
  const registers = [registry]
  return {
    registry,
    beforeRead: [],
    commands: new Counter({
      name: 'board_commands_total',
      help: 'Commands by answer',
      labelNames: ['result'],
      registers,
    }),
    closed: new Counter({
      name: 'board_sockets_closed_total',
      help: 'Sockets closed by the server',
      labelNames: ['reason'],
      registers,
    }),
    refusedJoins: new Counter({
      name: 'board_joins_refused_total',
      help: 'Session exchanges and upgrades refused',
      labelNames: ['reason'],
      registers,
    }),
    framesDropped: new Counter({
      name: 'board_frames_dropped_total',
      help: 'Frames not taken',
      labelNames: ['reason'],
      registers,
    }),
    commandsSlowed: new Counter({
      name: 'board_commands_slowed_total',
      help: 'Commands that waited because their member sent too many',
      registers,
    }),
    commitSeconds: new Histogram({
      name: 'board_commit_seconds',
      help: 'From decision to durable',
      buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 2],
      registers,
    }),
    batchSize: new Histogram({
      name: 'board_batch_commands',
      help: 'Commands in one commit',
      buckets: [1, 2, 5, 10, 50, 200, 500],
      registers,
    }),
    appendFailures: new Counter({
      name: 'board_append_failures_total',
      help: 'Commits the disk did not take',
      labelNames: ['reason'],
      registers,
    }),
    sockets: new Gauge({ name: 'board_sockets', help: 'Open sockets', registers }),
    rooms: new Gauge({ name: 'board_rooms', help: 'Boards in memory', registers }),
    boardsDamaged: new Gauge({
      name: 'board_boards_damaged',
      help: 'Boards that cannot be opened because the disk did not keep them; see the log for which',
      registers,
    }),
    http: new Counter({
      name: 'board_http_responses_total',
      help: 'HTTP answers by route pattern and status',
      labelNames: ['route', 'status'],
      registers,
    }),
    waitingCommands: new Gauge({
      name: 'board_commands_waiting',
      help: 'Commands taken and not yet committed or refused',
      registers,
    }),
    queuedBytes: new Gauge({
      name: 'board_sockets_queued_bytes',
      help: 'Bytes that wait in the server for sockets to take them',
      registers,
    }),
    waitingFiles: new Gauge({
      name: 'board_files_waiting',
      help: 'Exports, pictures and imports that wait for their thread or are being made',
      labelNames: ['desk'],
      registers,
    }),
    exports: new Counter({
      name: 'board_exports_total',
      help: 'Exports made',
      labelNames: ['format'],
      registers,
    }),
    imports: new Counter({
      name: 'board_imports_total',
      help: 'Imports by outcome',
      labelNames: ['format', 'result'],
      registers,
    }),
  }
}
