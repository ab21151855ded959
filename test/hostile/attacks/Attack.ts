// One named attack: what is done to a server, and what the server must count it as.
import type { Target } from '../target'

export interface Attack {
  name: string
  /** A line of /metrics without its value, such as `board_frames_dropped_total{reason="garbage"}`: it must have grown. */
  counted: string
  /** Says in a few words what happened. Throws when the server did something else than it should. */
  run(target: Target): Promise<string>
}

export const dropped = (reason: string): string => `board_frames_dropped_total{reason="${reason}"}`
export const closed = (reason: string): string => `board_sockets_closed_total{reason="${reason}"}`
export const refused = (code: string): string => `board_commands_total{result="${code}"}`
export const kept = (reason: string): string => `board_joins_refused_total{reason="${reason}"}`
export const answered = (route: string, status: number): string =>
  `board_http_responses_total{route="${route}",status="${status}"}`

/** Throws unless they are the same. */
export function must<T>(found: T, ...wanted: T[]): T {
  if (!wanted.includes(found))
    throw new Error(`${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`)
  return found
}
