// Every place at which the server waits: for its store or for a timer, told apart by what is awaited and by the
// function that awaits it. A run may let the server die at any of them; places that are seldom reached as often as
// those that are reached all the time.
import type { SeededRandom } from './SeededRandom'
import type { Tally } from './Tally'

/** `before`: what was asked for has not happened. `after`: it has, and nobody was told. `told`: somebody was. */
export type Moment = 'before' | 'after' | 'told'

/** What only happens after a failure, once in a while, or when a board is rebuilt. */
const seldom = /reload|probe|compact|setWritable|BatchRelease|Heartbeat|scheduleCheck|start$/
const chanceWhenSeldom = 0.3
const chanceAtFirst = 0.03
const mostDeaths = 2

export class AwaitPoints {
  /** False in runs without crashes of this kind, and when a run is over. */
  isArmed = false
  private deaths = 0
  private readonly seen = new Map<string, number>()

  constructor(
    private readonly random: SeededRandom,
    private readonly tally: Tally,
  ) {}

  /** The name of the await that is being entered. */
  name(awaited: string): string {
    return `${awaited} in ${callerInServer()}`
  }

  /** The server came to this moment of an await: true when it dies here. */
  reaches(name: string, moment: Moment): boolean {
    const point = `${moment} ${name}`
    const counts = this.tally.point(point)
    counts.reached++
    if (!this.isArmed || this.deaths >= mostDeaths) return false
    const times = (this.seen.get(point) ?? 0) + 1
    this.seen.set(point, times)
    if (!this.random.chance((seldom.test(name) ? chanceWhenSeldom : chanceAtFirst) / times)) return false
    this.deaths++
    counts.diedAt++
    return true
  }
}

/** The server's function that is running now, such as `CommitLoop.commit`. */
function callerInServer(): string {
  const { prepareStackTrace, stackTraceLimit } = Error
  try {
    Error.stackTraceLimit = 20
    Error.prepareStackTrace = (_error, sites) => sites
    const sites = new Error().stack as unknown as NodeJS.CallSite[]
    const site = sites.find((each) => isServers(each.getFileName() ?? ''))
    if (!site) return 'the simulation'
    const file = /([^/]+)\.ts/.exec(site.getFileName() ?? '')?.[1] ?? ''
    const name = (site.getFunctionName() ?? '').split('.').at(-1)
    return `${file}.${name || 'start'}`
  } finally {
    Object.assign(Error, { prepareStackTrace, stackTraceLimit })
  }
}

function isServers(file: string): boolean {
  return file.includes('/server/') && !file.includes('/server/store/')
}
