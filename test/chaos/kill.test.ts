// kill -9 of the server at random moments while ten people write: nothing acknowledged is lost, nothing comes twice,
// and the order holds.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeRandom } from '../harness/randomSource'
import { ChaosServer } from './ChaosServer'
import { Crowd } from './Crowd'
import { killOften } from './killOften'

const kills = 100
const people = 10
const seed = 20190118

const dir = mkdtempSync(join(tmpdir(), 'board-kill-'))
let server: ChaosServer | null = null
let crowd: Crowd | null = null

afterAll(async () => {
  await crowd?.leave()
  await server?.stop()
  rmSync(dir, { recursive: true, force: true })
})

test(`${kills} kills while ${people} people write`, async () => {
  server = await ChaosServer.start(dir, { MAX_COMMANDS_PER_10S: '500' })
  crowd = await Crowd.join({ url: server.url, people })
  await killOften(server, crowd, { kills, random: makeRandom(seed) })
  await crowd.more(people)
  expect(await crowd.judge()).toEqual([])
  expect(crowd.answered).toBeGreaterThan(kills * people)
})
