/** backup, restore and links as programs: spawned as people run them, beside a live store and without one. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBoardDoc, transact } from '../shared/doc/boardDoc'
import { rebuildDoc } from '../shared/doc/writeChanges'
import { linkRoles } from '../shared/model/role'
import { hashSecret } from './access/capability'
import { newMeeting } from './createBoard'
import type { BoardRow } from './store/Store'
import { openSqliteStore, type SqliteStore } from './store/sqlite/SqliteStore'

const board: BoardRow = {
  id: 'board-0123456789',
  epoch: 'epoch-1',
  createdAt: 1,
  joinCode: '12345678',
  joinOpen: true,
  language: 'zh-TW',
  title: '報稅軟體的困難',
}

interface Ended {
  code: number
  out: string
  err: string
}
const programTimeoutMs = 30_000

let root: string
let dir: string
let store: SqliteStore | null

function run(
  program: 'backup' | 'restore' | 'links' | 'deleteBoard',
  args: string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  const file = fileURLToPath(new URL(`./${program}.ts`, import.meta.url))
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', file, ...args],
      {
        env: { PATH: process.env['PATH'], INIT_CWD: root, DATA_DIR: dir, ...env },
        timeout: programTimeoutMs,
      },
      (error, out, err) => resolve({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    )
  })
}
/** One line that a person can act on, and no stack trace. */
function expectLine(ended: Ended, line: RegExp): void {
  expect(ended).toMatchObject({ code: 1, out: '' })
  expect(ended.err.trim()).toMatch(line)
  expect(ended.err.trim()).not.toContain('\n')
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'programs-'))
  dir = join(root, 'data')
  store = await openSqliteStore({ dir })
  await store.createBoard(board, [])
})
afterEach(async () => {
  await store?.close()
  rmSync(root, { recursive: true })
})
const stop = async (): Promise<void> => {
  await store?.close()
  store = null
}
const start = async (): Promise<SqliteStore> => {
  store = await openSqliteStore({ dir })
  return store
}

describe('backup and restore', { timeout: programTimeoutMs }, () => {
  it('bring the boards back as they were, with a new epoch, and keep what was there', async () => {
    await store?.append(board.id, { seq: 1, at: 1, answers: [], update: Uint8Array.of(1), private: null })
    const backedUp = await run('backup', ['copy 備份.db'])
    expect(backedUp).toMatchObject({ code: 0, err: '' })
    expect(backedUp.out).toContain(join(root, 'copy 備份.db'))
    await store?.append(board.id, { seq: 2, at: 1, answers: [], update: Uint8Array.of(2), private: null })

    expectLine(await run('backup', ['copy 備份.db']), /exists already/)
    expectLine(await run('restore', ['copy 備份.db']), /in use by another server/)
    expect((await store?.loadBoard(board.id))?.log).toHaveLength(2)

    await store?.crashThread()
    const restored = await run('restore', ['copy 備份.db'])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('Restored 1 board from')
    const loaded = await (await start()).loadBoard(board.id)
    expect(loaded?.log.map(({ seq }) => seq)).toEqual([1])
    expect(loaded?.board).toEqual({ ...board, epoch: expect.not.stringMatching(/^epoch-1$/) })

    // The one before is whole: with its recent writes beside it.
    await stop()
    const aside = readdirSync(dir).find((name) =>
      /\.before-[^-]+-[^-]+-[^-]+Z$|\.before-.*Z$/.test(name),
    ) as string
    const back = await run('restore', [join(dir, aside)])
    expect(back.code).toBe(0)
    expect((await (await start()).loadBoard(board.id))?.log).toHaveLength(2)
  })

  it('say what is wrong and change nothing', async () => {
    await stop()
    const before = readFileSync(join(dir, 'board.db'))
    const bad = join(root, 'bad.db')
    writeFileSync(bad, 'not a database'.repeat(20))
    expectLine(await run('restore', [bad]), /bad\.db is damaged or is not a Consensus Board database/)
    const torn = join(root, 'torn.db')
    writeFileSync(torn, before.subarray(0, before.length / 2))
    expectLine(await run('restore', [torn]), /torn\.db is damaged/)
    expectLine(await run('restore', ['missing.db']), /There is no file .*missing\.db/)
    expectLine(await run('restore', []), /Usage/)
    expectLine(await run('backup', []), /Usage/)
    expectLine(
      await run('backup', ['x.db'], { DATA_DIR: join(root, 'nowhere') }),
      /There is no database in .*nowhere/,
    )
    expectLine(await run('backup', ['x.db'], { PORT: 'many' }), /^PORT: got "many", expected/)
    expect(existsSync(join(root, 'x.db'))).toBe(false)
    expect(readFileSync(join(dir, 'board.db')).equals(before)).toBe(true)
    expect(readdirSync(dir).filter((name) => /incoming|before|restoring/.test(name))).toEqual([])
  })

  it('fill an empty folder', async () => {
    await store?.backup(join(root, 'copy.db'))
    await stop()
    dir = join(root, 'fresh')
    const restored = await run('restore', ['copy.db'])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).not.toContain('kept as')
    expect((await (await start()).getBoard(board.id))?.title).toBe(board.title)
  })
})

describe('links', { timeout: programTimeoutMs }, () => {
  /** role → secret, as printed. */
  const parse = (out: string, base: string) =>
    new Map(
      out
        .split('\n')
        .map((line) => line.split(/\s+/))
        .filter(([, link]) => link?.startsWith(`${base}/b/${board.id}#`))
        .map(([role, link]) => [role, link?.split('#')[1] as string]),
    )

  it('prints a link for each role, which a running server takes at once', async () => {
    const ended = await run('links', [board.id], { PUBLIC_URL: 'https://board.example.org/' })
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain(board.title)
    const secrets = parse(ended.out, 'https://board.example.org')
    expect([...secrets.keys()]).toEqual([...linkRoles])
    for (const [role, secret] of secrets)
      expect(await store?.findCapability(board.id, hashSecret(secret))).toMatchObject({
        role,
        scope: 'board',
        revokedAt: null,
      })
    await store?.probe()
  })

  it('works without a server too, and adds to what there is', async () => {
    await stop()
    const first = parse((await run('links', [board.id], { PORT: '8080' })).out, 'http://localhost:8080')
    const second = parse((await run('links', [board.id])).out, 'http://localhost:4321')
    expect(new Set([...first.values(), ...second.values()]).size).toBe(10)
    expect(await (await start()).listCapabilities(board.id)).toHaveLength(10)
  })

  it('says what is wrong', async () => {
    expectLine(await run('links', ['no-such-board']), /There is no board no-such-board/)
    expectLine(await run('links', []), /Usage/)
    expect(await store?.listCapabilities(board.id)).toEqual([])
  })
})

it(
  'delete: refuses beside a running server and without the board’s own title, then leaves nothing',
  async () => {
    const doc = createBoardDoc()
    const title = '要刪掉的會議'
    const update = transact(doc, 'test', () => rebuildDoc(doc, [newMeeting({ title }, 1)]))
    await store?.append(board.id, { seq: 1, at: 1, answers: [], update, private: null })
    expectLine(await run('deleteBoard', [board.id, title]), /in use by another server/)
    await stop()
    expectLine(await run('deleteBoard', [board.id]), /Nothing was deleted.*要刪掉的會議/)
    expect(await run('deleteBoard', [board.id, title])).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(dir, 'board.db')).includes(Buffer.from(title))).toBe(false)
    expectLine(await run('deleteBoard', [board.id, title]), /There is no board/)
  },
  programTimeoutMs,
)
