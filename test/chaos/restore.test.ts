// backup, restore and links as programs beside a real server: people who were ahead of an older backup start again
// from it, and what was still waiting with them arrives.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { makeId } from '../../shared/model/id'
import type { BoardRecord } from '../../shared/model/record'
import { linkRoles } from '../../shared/model/role'
import { exportJson, openSession } from '../harness/api'
import { createTestBoard } from '../harness/server'
import {
  endQuietly,
  findFreePort,
  root,
  type ServerProcess,
  startServerProcess,
} from '../harness/serverProcess'
import { until } from '../harness/until'

const home = mkdtempSync(join(tmpdir(), 'board-restore-'))
const dir = join(home, 'data')
const backup = join(home, 'backup.db')
const sessions: BoardSession[] = []
let server: ServerProcess | null = null

afterAll(async () => {
  for (const session of sessions) await session.close()
  await endQuietly(server)
  rmSync(home, { recursive: true, force: true })
})

/** What `npm run <program> -- …` runs. */
function run(
  program: 'backup' | 'restore' | 'links',
  arg: string,
): Promise<{ code: number; out: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/run.mjs', `server/${program}.ts`, arg],
      { cwd: root, env: { PATH: process.env.PATH, DATA_DIR: dir } },
      (error, out, errors) => resolve({ code: error ? Number(error.code) : 0, out, errors }),
    )
  })
}

const byId = (records: Iterable<BoardRecord>) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

test('an older backup is put back under people who have seen more', { timeout: 90_000 }, async () => {
  const port = await findFreePort()
  server = await startServerProcess({ dir, port })
  const { url } = server
  const { boardId, capabilities } = await createTestBoard(url)
  for (const role of ['facilitator', 'participant'] as const)
    sessions.push(await connect({ url, boardId, capability: capabilities[role] }))
  const [lead, guest] = sessions as [BoardSession, BoardSession]
  const add = (session: BoardSession, text: string) =>
    session.send({ t: 'note.add', id: makeId(), text, category: 'vision' })
  const textsOf = (session: BoardSession) =>
    [...session.board().ofKind('note')].map((note) => note.originalText).sort()

  for (const text of ['備份前一', '備份前二']) expect(await add(lead, text)).toMatchObject({ ok: true })
  const backedUp = await run('backup', backup)
  expect(backedUp).toMatchObject({ code: 0, errors: '' })
  for (const text of ['備份後一', '備份後二', '備份後三'])
    expect(await add(guest, text)).toMatchObject({ ok: true })

  // Beside a running server nothing is put back.
  expect(await run('restore', backup)).toMatchObject({
    code: 1,
    out: '',
    errors: expect.stringMatching(/is in use by another server/),
  })
  expect(
    (await exportJson(url, boardId, lead.token())).records.filter(({ kind }) => kind === 'note'),
  ).toHaveLength(5)
  await until(lead, () => lead.board().size('note') === 5)

  await server.end('SIGTERM')
  await until(guest, () => !guest.status().connected)
  const waiting = [add(guest, '斷線時寫的'), add(lead, '主持人斷線時寫的')]
  expect(guest.status()).toMatchObject({ sync: 'offline', waiting: 1 })
  expect(await run('restore', backup)).toMatchObject({
    code: 0,
    errors: '',
    out: expect.stringContaining('Restored 1 board from'),
  })
  server = await startServerProcess({ dir, port })

  for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ ok: true })
  const expected = ['備份前一', '備份前二', '斷線時寫的', '主持人斷線時寫的'].sort()
  await Promise.all(
    sessions.map((session) =>
      until(session, () => session.status().sync === 'saved' && session.board().size('note') === 4),
    ),
  )
  const truth = byId((await exportJson(url, boardId, lead.token())).records)
  for (const session of sessions) {
    expect(textsOf(session)).toEqual(expected)
    expect(byId(allRecords(session))).toEqual(truth)
  }
  // Both were told by the close code, not by chance.
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(
    /^board_sockets_closed_total\{reason="new_epoch"\} 2$/m,
  )
  // And it goes on.
  expect(await add(guest, '還原之後')).toMatchObject({ ok: true })
  await until(lead, () => lead.board().size('note') === 5)
})

test('links for a board whose links were lost open it at once, beside the running server', {
  timeout: 60_000,
}, async () => {
  server ??= await startServerProcess({ dir, port: await findFreePort() })
  const { boardId } = sessions[0]!
  const printed = await run('links', boardId)
  expect(printed).toMatchObject({ code: 0, errors: '' })
  for (const role of linkRoles) {
    const capability = new RegExp(`^${role} +\\S+/b/${boardId}#(\\S+)$`, 'm').exec(printed.out)?.[1] ?? ''
    expect(await openSession(server.url, boardId, { capability })).toMatchObject({ role })
  }
})

function allRecords(session: BoardSession): BoardRecord[] {
  const kinds = ['meeting', 'note', 'cluster', 'row', 'link', 'table'] as const
  return kinds.flatMap((kind): BoardRecord[] => [...session.board().ofKind(kind)])
}
