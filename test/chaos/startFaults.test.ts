// What keeps a server from starting is said in one line, with exit code 1, and the files stay as they are.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCid, makeId } from '../../shared/model/id'
import { exportJson, openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { createTestBoard } from '../harness/server'
import {
  comesUp,
  endQuietly,
  findFreePort,
  type ServerProcess,
  spawnServer,
  startServerProcess,
} from '../harness/serverProcess'

const home = mkdtempSync(join(tmpdir(), 'board-faults-'))
/** A DATA_DIR with one board and notes on it, as an orderly stop leaves it. */
const good = join(home, 'good')
const nobody = 65534
let port: number
let running: ServerProcess | null = null
const entry = { boardId: '', capability: '' }

beforeAll(async () => {
  port = await findFreePort()
  running = await startServerProcess({ dir: good, port })
  const { boardId, capabilities } = await createTestBoard(running.url)
  Object.assign(entry, { boardId, capability: capabilities.facilitator })
  const { token } = await openSession(running.url, boardId, { capability: entry.capability })
  const socket = await RawSocket.join({ url: running.url, boardId, token })
  for (let n = 0; n < 50; n++)
    await socket.ask({
      t: 'note.add',
      cid: makeCid(Date.now()),
      id: makeId(),
      text: `第 ${n} 張`,
      category: null,
    })
  expect(await running.end('SIGTERM')).toEqual({ code: 0, signal: null })
})
afterAll(async () => {
  await endQuietly(running)
  rmSync(home, { recursive: true, force: true })
})

/** A fresh copy of the good folder. */
function copyOf(name: string): string {
  const dir = join(home, name)
  mkdirSync(dir)
  for (const file of readdirSync(good)) copyFileSync(join(good, file), join(dir, file))
  return dir
}

const hashesOf = (dir: string) =>
  Object.fromEntries(
    readdirSync(dir).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex'),
    ]),
  )

async function expectLine(
  dir: string,
  line: RegExp,
  more: { env?: Record<string, string>; uid?: number } = {},
): Promise<void> {
  const server = spawnServer({ dir, port, ...more })
  if (await comesUp(server)) await server.end('SIGKILL')
  expect(await server.ended).toEqual({ code: 1, signal: null })
  expect(server.errors()).toMatch(line)
  expect(server.errors().trim()).not.toContain('\n')
  expect(server.out()).toBe('')
}

async function expectUntouched(name: string, spoil: (dir: string) => void, line: RegExp): Promise<void> {
  const dir = copyOf(name)
  spoil(dir)
  const before = hashesOf(dir)
  await expectLine(dir, line)
  expect(hashesOf(dir)).toEqual(before)
}

const database = (dir: string) => join(dir, 'board.db')

test('a damaged database', () =>
  expectUntouched(
    'damaged',
    (dir) => {
      const bytes = readFileSync(database(dir))
      // The heads of its pages, as a failing disk leaves them.
      for (let page = 1; page * 4096 < bytes.length; page++) bytes.fill(0xa5, page * 4096, page * 4096 + 16)
      writeFileSync(database(dir), bytes)
    },
    /board\.db is damaged .*It was left as it is\.$/m,
  ))

test('half a database', () =>
  expectUntouched(
    'half',
    (dir) => {
      const bytes = readFileSync(database(dir))
      writeFileSync(database(dir), bytes.subarray(0, bytes.length / 2))
    },
    /board\.db is damaged/,
  ))

test('a file that is no database', () =>
  expectUntouched(
    'letter',
    (dir) => writeFileSync(database(dir), '親愛的同事：'.repeat(500)),
    /is damaged or is not a Consensus Board database/,
  ))

test('somebody else’s database', () =>
  expectUntouched(
    'foreign',
    (dir) => {
      rmSync(database(dir))
      const db = new Database(database(dir))
      db.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)')
      db.close()
    },
    /is damaged or is not a Consensus Board database/,
  ))

test('a database of a newer version', () =>
  expectUntouched(
    'newer',
    (dir) => {
      const bytes = readFileSync(database(dir))
      bytes.writeUInt32BE(999, 60)
      writeFileSync(database(dir), bytes)
    },
    /was written by a newer version .*format 999/,
  ))

test('a second server on the same folder; the first one goes on', async () => {
  running = await startServerProcess({ dir: good, port: await findFreePort() })
  await expectLine(good, /is in use by another server\. Stop that one, or set another DATA_DIR\./)
  const { token } = await openSession(running.url, entry.boardId, { capability: entry.capability })
  expect((await exportJson(running.url, entry.boardId, token)).records).toHaveLength(51)
  await running.end('SIGTERM')
})

test('a folder that may not be written', async () => {
  const dir = copyOf('readonly')
  const uid = process.getuid?.() === 0 ? nobody : undefined
  if (uid !== undefined) {
    chmodSync(home, 0o755)
    for (const file of readdirSync(dir)) chownSync(join(dir, file), uid, uid)
  }
  for (const file of readdirSync(dir)) chmodSync(join(dir, file), 0o444)
  chmodSync(dir, 0o555)
  const before = hashesOf(dir)
  await expectLine(
    dir,
    /read-?only|permission|EACCES|denied|unable to open/i,
    uid === undefined ? {} : { uid },
  )
  expect(hashesOf(dir)).toEqual(before)
  chmodSync(dir, 0o755)
})

test('a DATA_DIR that is a file', async () => {
  const file = join(home, 'file')
  writeFileSync(file, 'x')
  await expectLine(file, /EEXIST|ENOTDIR|not a directory/)
})

test.each([
  ['PORT', 'many', /^PORT: got "many", expected a whole number from 0 to 65535\./],
  ['ADMIN_TOKEN', 'short', /^ADMIN_TOKEN: got 5 characters, expected 16/],
  ['HOST', '203.0.113.7', /^HOST: 203\.0\.113\.7:\d+ is no address of this machine/],
])('a wrong setting: %s=%s', async (name, value, line) => {
  const dir = join(home, `setting-${name}-${value.length}`)
  await expectLine(dir, line, { env: { [name]: value } })
})

test('a port that is taken', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', () => resolve()))
  await expectLine(
    join(home, 'taken'),
    /^PORT: 127\.0\.0\.1:\d+ is in use by another program\. Stop that one, or set another PORT\./,
  )
  await new Promise((resolve) => taken.close(resolve))
})
