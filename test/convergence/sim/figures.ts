// The closing table of a simulation: what was done, what went wrong on purpose, what was looked at, and what broke.
import { atMost, type Figure, forInformation } from '../../../bench/report'
import type { Tally } from './Tally'

export function figuresOf(
  tally: Tally,
  { failing, seconds }: { failing: number; seconds: number },
): Figure[] {
  const points = Object.entries(tally.points)
  const hit = points.filter(([, { diedAt }]) => diedAt > 0)
  const types = Object.keys(tally.logged)
  return [
    forInformation('seeds', tally.runs, 'runs'),
    forInformation('time simulated', tally.simulatedMs / 60_000, 'minutes'),
    forInformation('time taken', seconds, 's'),
    forInformation('commands made', tally.commands, ''),
    forInformation('commands acknowledged', tally.acknowledged, ''),
    forInformation('commands refused by the server', tally.refused, ''),
    forInformation('kinds of commands in the log', types.length, ''),
    forInformation('crashes of the server', tally.crashes, ''),
    forInformation('awaits of the server reached', points.length, 'points'),
    forInformation('awaits at which it died', hit.length, 'points'),
    ...listOf('injected: ', tally.injected),
    ...listOf('checked: ', tally.checked),
    atMost(0, 'seeds that broke an invariant', failing, 'runs'),
  ]
}

function listOf(prefix: string, counts: { readonly [name: string]: number }): Figure[] {
  return Object.entries(counts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => forInformation(prefix + name, count, ''))
}
