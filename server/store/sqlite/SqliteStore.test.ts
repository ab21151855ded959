/** What only the SQLite store promises: its settings, its lock, its refusals at start, and what a dead thread means. */
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StoreCorrupt, StoreFailed, StoreLocked, StoreNewer, StoreReadOnly } from '../errors'
import type { BoardRow, LogRecord } from '../Store'
import { openSqliteStore, type SqliteStore } from './SqliteStore'
import { applicationId, migrations } from './schema'

const board: BoardRow = {
  id: 'board-0123456789',
  epoch: 'epoch-1',
  createdAt: 1,
  joinCode: '12345678',
  joinOpen: true,
  language: 'zh-TW',
  title: '測試',
}
const record = (seq: number, length = 40): LogRecord => ({
  seq,
  at: seq,
  answers: [{ cid: `cid-${seq}`, memberId: 'm' }],
  update: new Uint8Array(length).fill(seq),
  private: null,
})

let dir: string
let database: string
let opened: SqliteStore[] = []
const open = async (): Promise<SqliteStore> => {
  const store = await openSqliteStore({ dir })
  opened.push(store)
  return store
}
/** Every file of the folder that may matter, by name. */
const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !/lock$|shm$/.test(name))
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sqlite-store-'))
  database = join(dir, 'board.db')
})
afterEach(async () => {
  await Promise.all(opened.map((store) => store.close()))
  opened = []
  rmSync(dir, { recursive: true })
})

it('runs with the settings that its promises rest on', async () => {
  const store = await open()
  const names = [
    'journal_mode',
    'synchronous',
    'secure_delete',
    'foreign_keys',
    'application_id',
    'user_version',
  ]
  const values = await Promise.all(names.map((name) => store.pragma(name)))
  expect(values).toEqual(['wal', 2, 1, 1, applicationId, migrations.length])
})

it('leaves one file when it closes, which alone is the whole store', async () => {
  const store = await open()
  await store.createBoard(board, [])
  await store.close()
  for (const name of readdirSync(dir)) if (name !== 'board.db') rmSync(join(dir, name))
  expect((await (await open()).getBoard(board.id))?.title).toBe('測試')
})

it('makes a missing folder, and says so when it cannot', async () => {
  const root = dir
  dir = join(root, 'deep', 'er')
  await (await open()).probe()
  writeFileSync(join(root, 'file'), '')
  await expect(openSqliteStore({ dir: join(root, 'file', 'below') })).rejects.toThrow(/ENOTDIR|EEXIST/)
  await Promise.all(opened.splice(0).map((store) => store.close()))
  dir = root
})

describe('the lock', () => {
  it('keeps a second store out until the first is closed', async () => {
    const first = await open()
    await expect(open()).rejects.toBeInstanceOf(StoreLocked)
    await first.createBoard(board, [])
    await first.close()
    expect(await (await open()).countBoards()).toBe(1)
  })

  it('is gone with a thread that crashed, which rejects everything and is reported', async () => {
    const crashes: Error[] = []
    const store = await openSqliteStore({ dir, onCrash: (error) => crashes.push(error) })
    await store.createBoard(board, [])
    await store.append(board.id, record(1))
    const pending = [2, 3, 4].map((seq) => store.append(board.id, record(seq, 500_000)))
    const outcomes = Promise.allSettled(pending)
    await store.crashThread()
    const acknowledged = (await outcomes).filter(({ status }) => status === 'fulfilled').length
    await expect(store.append(board.id, record(5))).rejects.toBeInstanceOf(StoreFailed)
    expect(crashes).toHaveLength(1)
    await store.close()

    const log = (await (await open()).loadBoard(board.id))?.log ?? []
    expect(log.length).toBeGreaterThanOrEqual(1 + acknowledged)
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  })
})

describe('a byte that the disk flipped, which SQLite itself does not see', () => {
  const other = { ...board, id: 'board-9876543210', joinCode: '87654321' }
  const flip = (needle: Uint8Array): void => {
    const bytes = readFileSync(database)
    const at = bytes.indexOf(needle)
    expect(at).toBeGreaterThan(0)
    bytes[at + 5]! ^= 0x10
    writeFileSync(database, bytes)
  }
  beforeEach(async () => {
    const store = await open()
    for (const each of [board, other]) {
      await store.createBoard(each, [])
      for (const seq of [1, 2]) await store.append(each.id, record(seq))
    }
    await store.append(board.id, { ...record(3), update: Buffer.from('這一張便利貼是王小姐寫的') })
    const snapshot = { seq: 2, epoch: other.epoch, update: Buffer.from('另一塊板的全部內容'), private: '{}' }
    await store.saveSnapshot(other.id, snapshot)
    await store.close()
  })

  it('in a log record closes that board and no other', async () => {
    flip(Buffer.from('這一張便利貼是'))
    const store = await open()
    await expect(store.loadBoard(board.id)).rejects.toThrow(
      /board-0123456789 is damaged .*record 3 of its log/,
    )
    expect((await store.loadBoard(other.id))?.snapshot?.seq).toBe(2)
    await store.append(other.id, record(3))
  })

  it('in a snapshot as well', async () => {
    flip(Buffer.from('另一塊板的'))
    const store = await open()
    await expect(store.loadBoard(other.id)).rejects.toBeInstanceOf(StoreCorrupt)
    expect((await store.loadBoard(board.id))?.log).toHaveLength(3)
  })
})

describe('refuses to start and touches nothing when the database', () => {
  beforeEach(async () => {
    const store = await open()
    await store.createBoard(board, [])
    await store.append(board.id, record(1, 100_000))
    await store.close()
  })

  const patch = (offset: number, bytes: Uint8Array): void => {
    const handle = openSync(database, 'r+')
    writeSync(handle, bytes, 0, bytes.length, offset)
    closeSync(handle)
  }
  const expectRefusal = async (kind: new (message: string) => Error, line: RegExp): Promise<void> => {
    const before = filesOf(dir)
    const error: Error = await openSqliteStore({ dir }).then(
      () => new Error('it started'),
      (reason) => reason,
    )
    expect(error).toBeInstanceOf(kind)
    expect(error.message).toMatch(line)
    expect(error.message).toContain(database)
    expect(error.message).not.toContain('\n')
    expect(filesOf(dir)).toEqual(before)
    // The lock is free again.
    await expect(openSqliteStore({ dir })).rejects.toBeInstanceOf(kind)
  }

  it('is of a newer version', async () => {
    patch(60, Uint8Array.of(0, 0, 0, 99))
    await expectRefusal(StoreNewer, /newer version .*format 99, this one knows \d+\)/)
  })

  it("is another program's", async () => {
    rmSync(database)
    const other = new Database(database)
    other.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)')
    other.close()
    await expectRefusal(StoreCorrupt, /is not a Consensus Board database/)
  })

  it('is no database at all', async () => {
    writeFileSync(database, '這不是資料庫'.repeat(100))
    await expectRefusal(StoreCorrupt, /damaged or is not/)
    writeFileSync(database, 'x')
    await expectRefusal(StoreCorrupt, /damaged or is not/)
  })

  it('is cut off', async () => {
    writeFileSync(database, readFileSync(database).subarray(0, 40_000))
    await expectRefusal(StoreCorrupt, /damaged/)
  })

  it('has pages overwritten', async () => {
    const size = readFileSync(database).length
    for (let page = 1; page < size / 4096; page += 2) patch(page * 4096, new Uint8Array(4096).fill(0xa5))
    await expectRefusal(StoreCorrupt, /damaged/)
  })

  it('is damaged below recent writes that were not folded in', async () => {
    const store = await open()
    await store.append(board.id, record(2))
    const recent = readFileSync(`${database}-wal`)
    await store.close()
    writeFileSync(`${database}-wal`, recent)
    const size = readFileSync(database).length
    for (let page = 1; page < size / 4096; page += 2) patch(page * 4096, new Uint8Array(4096).fill(0xa5))
    expect(Object.keys(filesOf(dir))).toContain('board.db-wal')
    await expectRefusal(StoreCorrupt, /damaged/)
  })

  it('is missing while its recent writes are there', async () => {
    rmSync(database)
    writeFileSync(`${database}-wal`, 'recent writes')
    await expectRefusal(StoreCorrupt, /missing but/)
  })

  it('cannot be read as a file', async () => {
    rmSync(database)
    mkdirSync(database)
    await expect(openSqliteStore({ dir })).rejects.toThrow(/EISDIR/)
  })
})

it('fails with StoreReadOnly when it may not write, and goes on when it may', async () => {
  const store = await open()
  await store.createBoard(board, [])
  await store.pragma('query_only = ON')
  await expect(store.append(board.id, record(1))).rejects.toBeInstanceOf(StoreReadOnly)
  await expect(store.probe()).rejects.toBeInstanceOf(StoreReadOnly)
  expect((await store.loadBoard(board.id))?.log).toEqual([])
  await store.pragma('query_only = OFF')
  await store.append(board.id, record(1))
  await store.probe()
})

it('takes an interrupted restore to its end before it opens', async () => {
  const store = await open()
  await store.createBoard(board, [])
  const copy = join(dir, 'copy.db')
  await store.backup(copy)
  await store.updateBoard(board.id, { title: 'later' })
  await store.crashThread()
  writeFileSync(`${database}.restoring-2026`, readFileSync(copy))
  const restored = await open()
  expect((await restored.getBoard(board.id))?.title).toBe('測試')
  expect(readdirSync(dir)).toContain('board.db.before-2026')
  expect(readdirSync(dir).filter((name) => name.includes('restoring'))).toEqual([])
})

it('keeps erased text out of its file', async () => {
  const store = await open()
  await store.createBoard(board, [])
  const secret = 'a-sentence-that-was-erased'
  await store.append(board.id, { ...record(1), private: JSON.stringify([secret]) })
  await store.saveSnapshot(board.id, { seq: 1, epoch: 'epoch-2', update: new Uint8Array(2), private: '[]' })
  await store.close()
  expect(readFileSync(database).includes(secret)).toBe(false)
})

it('clears the traces of a deletion at the next start, when it ended before it could', async () => {
  const secret = 'a-sentence-of-a-board-that-is-gone'
  const store = await open()
  await store.createBoard(board, [])
  for (let seq = 1; seq <= 30; seq++)
    await store.append(board.id, { ...record(seq, 400), private: JSON.stringify([secret]) })
  // Somebody who reads, as a backup does, keeps the log beside the file from being emptied.
  const reader = new Database(database)
  reader.exec('BEGIN; SELECT count(*) FROM log')
  await store.deleteBoard(board.id)
  await expect(store.scrub([secret])).rejects.toBeInstanceOf(StoreLocked)
  const holding = () =>
    readdirSync(dir).filter((name) => readFileSync(join(dir, name)).includes(Buffer.from(secret)))
  expect(holding()).not.toEqual([])
  await store.crashThread()
  reader.close()
  await open()
  expect(holding()).toEqual([])
})
