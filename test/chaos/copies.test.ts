// Databases as people and disks leave them: copied by hand in the middle of writing, and with bytes that a disk did not
// keep. What opens is true; everything else is not opened.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoadedBoard } from '../../server/store/Store'
import { copyDatabase } from '../../server/store/sqlite/copyDatabase'
import { makeRandom } from '../harness/randomSource'
import { ChaosServer } from './ChaosServer'
import { Crowd } from './Crowd'
import { hashOf, type ReadBoard, readCopy } from './readCopy'

const copies = 8
const backups = 3
const flips = 150

const home = mkdtempSync(join(tmpdir(), 'board-copies-'))
const live = join(home, 'data', 'board.db')
const random = makeRandom(42)
let server: ChaosServer
let crowd: Crowd
/** What the boards hold at the end, of a database that was stopped in order. */
const truth = new Map<string, LoadedBoard>()
const taken: string[] = []
/** Backups, each with how many answers there were before it. */
const saved: { path: string; before: number }[] = []

/** The database and its log, one after the other, as `cp` does. */
function takeCopy(name: string, order: readonly string[]): string {
  const path = join(home, name)
  for (const suffix of order) if (existsSync(live + suffix)) copyFileSync(live + suffix, path + suffix)
  return path
}

beforeAll(async () => {
  server = await ChaosServer.start(join(home, 'data'), { MAX_COMMANDS_PER_10S: '1000' })
  crowd = await Crowd.join({ url: server.url, people: 8 })
  for (let n = 0; n < copies; n++) {
    await crowd.more(20 + Math.floor(random() * 60))
    taken.push(takeCopy(`copy-${n}.db`, n % 2 ? ['', '-wal'] : ['-wal', '']))
  }
  for (let n = 0; n < backups; n++) {
    await crowd.more(20)
    const path = join(home, `backup-${n}.db`)
    const before = crowd.answered
    copyDatabase(live, path)
    saved.push({ path, before })
  }
  expect(await crowd.judge()).toEqual([])
  await crowd.leave()
  await server.end('SIGKILL')
  const read = readCopy(live, [crowd.boardId])
  if (typeof read === 'string') throw new Error(read)
  for (const [id, board] of read) truth.set(id, board as LoadedBoard)
})
afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

test('a copy made in mid-write opens as a state that once was, or is refused in one line', () => {
  const whole = truth.get(crowd.boardId)!
  const opened: number[] = []
  for (const path of taken) {
    const read = readCopy(path, [crowd.boardId])
    const board: ReadBoard | undefined = typeof read === 'string' ? read : read.get(crowd.boardId)
    if (typeof board === 'string') expect(board).toMatch(/^[^\n]+(damaged|is there)[^\n]*$/)
    else {
      const head = board?.log.length ?? 0
      expect(isDeepStrictEqual(board?.log ?? [], whole.log.slice(0, head))).toBe(true)
      opened.push(head)
    }
  }
  expect(opened.length).toBeGreaterThan(0)
  expect(whole.log.length).toBeGreaterThan(Math.max(...opened))
})

test('a backup made under load holds everything that was acknowledged before it', () => {
  const whole = truth.get(crowd.boardId)!
  for (const { path, before } of saved) {
    const read = readCopy(path, [crowd.boardId])
    const board = typeof read === 'string' ? null : (read.get(crowd.boardId) as LoadedBoard)
    const log = board?.log ?? []
    expect(isDeepStrictEqual(log, whole.log.slice(0, log.length))).toBe(true)
    expect(log.reduce((sum, { answers }) => sum + answers.length, 0)).toBeGreaterThanOrEqual(before)
  }
})

test(`${flips} databases with a byte the disk did not keep: never another board than was written`, () => {
  const sound = readFileSync(live)
  const before = hashOf(truth.get(crowd.boardId)!)
  const outcomes = { refused: 0, closed: 0, same: 0 }
  const path = join(home, 'flipped.db')
  for (let n = 0; n < flips; n++) {
    const bytes = Buffer.from(sound)
    const at = Math.floor(random() * bytes.length)
    // A bit, or a sector of zeros.
    if (n % 3 === 0) bytes.fill(0, at - (at % 512), at - (at % 512) + 512)
    else bytes[at]! ^= 1 << Math.floor(random() * 8)
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
    writeFileSync(path, bytes)
    const read = readCopy(path, [crowd.boardId])
    const board = typeof read === 'string' ? read : read.get(crowd.boardId)
    if (typeof read === 'string') outcomes.refused++
    else if (typeof board === 'string') outcomes.closed++
    else {
      outcomes.same++
      expect(board && hashOf(board), `byte ${at}`).toBe(before)
    }
  }
  // All three happen: pages, words, and what is neither.
  expect(
    Object.values(outcomes).every((count) => count > 0),
    JSON.stringify(outcomes),
  ).toBe(true)
})
