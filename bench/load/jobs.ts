// What a benchmark asks of a process of clients, and what that answers.
import type { ServerName } from './protocols'

export interface JoinJob {
  t: 'join'
  server: ServerName
  port: number
  boardId: string
  /** One for each client; of any content for servers without tokens. */
  tokens: string[]
  /** Clients that hold the whole document, instead of counting what comes. */
  areMirrors: boolean
}

/**
 * When within each of their intervals writers act. `random`: each by themselves, at a seeded random moment, as people do
 * who do not know of each other. `even`: in turn, as far from each other as can be, so that nothing comes together that a
 * server could join.
 */
export type Arrivals = 'random' | 'even'

export interface WorkJob {
  t: 'work'
  writers: number
  editsPerWriterAndS: number
  movesPerWriterAndS: number
  seconds: number
  arrivals: Arrivals
  /** Distinguishes the notes of this job from all others'. */
  prefix: string
}

/** Everybody comes at the same moment, for the whole board. */
export interface CrowdJoinJob {
  t: 'crowdJoin'
  server: ServerName
  port: number
  boardId: string
  /** Of ours. */
  capability: string
  comers: number
}

/** Members who hold what `stateVector` says have lost their server; each comes back by itself. */
export interface ComeBackJob {
  t: 'comeBack'
  port: number
  boardId: string
  tokens: string[]
  stateVector: Uint8Array
}

export type Job =
  | JoinJob
  | WorkJob
  | CrowdJoinJob
  | ComeBackJob
  | { t: 'seed'; notes: number }
  | { t: 'countNotes' }
  | { t: 'report' }

/** Times are ms of the machine's steady clock, the same in all processes. */
export interface Report {
  open: number
  frames: number
  bytes: number
  sent: [id: string, at: number][]
  /** From sending to the acknowledgement, in ms; only of servers that acknowledge. */
  acknowledgedMs: number[]
  refused: number
  unanswered: number
  mirrors: { notes: number; digest: string; seen: [id: string, at: number][] }[]
}

export function steadyMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}
