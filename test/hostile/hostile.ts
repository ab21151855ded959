// `npm run hostile`: every named attack against a built server, while neighbours on another board go on working. Ends with
// a table, and with an exit code that is not 0 when one did harm.
import { atMost, forInformation, formatTable } from '../../bench/report'
import { attackAll, isHeld } from './attackAll'

/** What neighbours may wait for an echo during any attack, 99th percentile. */
const patienceMs = 250

const yes = (is: boolean) => (is ? 'yes' : 'NO')
const line = (...cells: string[]) =>
  console.log(
    [cells[0]!.padEnd(58), cells[1]!.padEnd(34), ...cells.slice(2).map((cell) => cell.padStart(8))].join(' '),
  )

line('attack', 'what happened', 'same', 'up', 'counted', 'p99 ms')
const { verdicts, quietP99Ms, attackedP99Ms, leaked } = await attackAll((verdict) => {
  const { name, happened, isBoardSame, isUp, isCounted, echoP99Ms } = verdict
  line(name, happened, yes(isBoardSame), yes(isUp), yes(isCounted), echoP99Ms?.toFixed(0) ?? '')
})
const harmful = verdicts.filter((verdict) => !isHeld(verdict))
const slow = verdicts.filter(({ echoP99Ms }) => (echoP99Ms ?? 0) > patienceMs)
console.log(
  formatTable('hostile', [
    forInformation('attacks', verdicts.length, ''),
    atMost(0, 'that did harm or were not counted', harmful.length, ''),
    atMost(0, `during which neighbours waited more than ${patienceMs} ms (p99)`, slow.length, ''),
    atMost(patienceMs, 'neighbours’ echo over all attacks, p99', attackedP99Ms, 'ms'),
    forInformation('neighbours’ echo before, p99', quietP99Ms, 'ms'),
    atMost(0, 'secrets in the log', leaked.length, ''),
  ]),
)
process.exit(harmful.length + slow.length + leaked.length === 0 ? 0 : 1)
