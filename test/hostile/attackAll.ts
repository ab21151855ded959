// Runs the attacks against a built server of their own, and says of each what came of it: for the table of
// `npm run hostile` and for the test.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { percentile } from '../../bench/percentile'
import { endQuietly, findFreePort, startServerProcess } from '../harness/serverProcess'
import type { Attack } from './attacks/Attack'
import { commandAttacks } from './attacks/commands'
import { frameAttacks } from './attacks/frames'
import { peopleAttacks } from './attacks/people'
import { webAttacks } from './attacks/web'
import { setTarget } from './target'

export const attacks: readonly Attack[] = [
  ...frameAttacks,
  ...commandAttacks,
  ...peopleAttacks,
  ...webAttacks,
]

/** Small limits, so that attacks on them are short. */
const env = {
  LOG_LEVEL: 'trace',
  MAX_NOTES: '200',
  MAX_JOINS_PER_MINUTE: '10000',
  MAX_COMMANDS_PER_10S: '300',
}

/** The neighbours' echoes before the first attack, to compare with. */
const quietEchoes = 20
const lookEveryMs = 50

export interface Verdict {
  name: string
  /** What happened, or what was wrong. */
  happened: string
  isBoardSame: boolean
  isUp: boolean
  isCounted: boolean
  /** Of the neighbours during the attack; null when it was too short for one. */
  echoP99Ms: number | null
}

export interface Suite {
  /** The neighbours' echo before anything happens, and over all attacks, 99th percentile. */
  quietP99Ms: number
  attackedP99Ms: number
  verdicts: Verdict[]
  /** Tokens, keys, links, names, texts and addresses that the server has printed. */
  leaked: string[]
}

export const isHeld = ({ happened, isBoardSame, isUp, isCounted }: Verdict): boolean =>
  isBoardSame && isUp && isCounted && !happened.startsWith('WRONG')

export async function attackAll(onVerdict: (verdict: Verdict) => void = () => {}): Promise<Suite> {
  const dir = mkdtempSync(join(tmpdir(), 'board-hostile-'))
  const server = await startServerProcess({ dir, port: await findFreePort(), env })
  const { url } = server
  const program = fileURLToPath(new URL('probeProcess.ts', import.meta.url))
  const probe = fork(program, [url], { execArgv: ['--import', 'tsx'], serialization: 'advanced' })
  const readEchoes = async (): Promise<number[]> => {
    const answer = once(probe, 'message')
    probe.send('echoes')
    return (await answer)[0] as number[]
  }
  try {
    await once(probe, 'message')
    const target = await setTarget(url)
    const secrets = [
      ...Object.values(target.sessions).flatMap(({ token, memberKey }) => [token, memberKey]),
      ...Object.values(target.board.capabilities),
      ...['真的facilitator', '被攻擊的板', '主持人寫的', '127.0.0.1'],
    ]
    const quiet: number[] = []
    while (quiet.length < quietEchoes) {
      await delay(lookEveryMs)
      quiet.push(...(await readEchoes()))
    }
    const all: number[] = []
    const verdicts: Verdict[] = []
    for (const { name, counted, run } of attacks) {
      const [records, before] = [await target.records(), await readCount(url, counted)]
      const happened = await run(target).catch((error: Error) => `WRONG: ${error.message}`)
      const isUp = await fetch(`${url}/healthz`)
        .then(({ ok }) => ok)
        .catch(() => false)
      const isBoardSame = isUp && isDeepStrictEqual(await target.records(), records)
      const isCounted = isUp && (await readCount(url, counted)) > before
      const echoes = await readEchoes()
      all.push(...echoes)
      const echoP99Ms = echoes.length > 0 ? percentile(echoes, 0.99) : null
      const verdict = { name, happened, isBoardSame, isUp, isCounted, echoP99Ms }
      verdicts.push(verdict)
      onVerdict(verdict)
      if (!isUp) break
    }
    const printed = server.out() + server.errors()
    return {
      quietP99Ms: percentile(quiet, 0.99),
      attackedP99Ms: percentile(all, 0.99),
      verdicts,
      leaked: secrets.filter((secret) => printed.includes(secret)),
    }
  } finally {
    if (probe.connected) probe.disconnect()
    await endQuietly(server)
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A line of the figures, 0 when it is not there yet. */
async function readCount(url: string, line: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.split(' ')
      .at(-1) ?? 0,
  )
}
