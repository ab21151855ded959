// Databases that earlier versions wrote, opened by today's server: every record, member, answer and link is there.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../client/sync/connect'
import { readVersion } from '../../server/store/sqlite/checkDatabase'
import { migrations } from '../../server/store/sqlite/schema'
import { makeId } from '../../shared/model/id'
import { linkRoles } from '../../shared/model/role'
import type { Result } from '../../shared/protocol/result'
import { exportJson, openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import type { TestBoard } from '../harness/server'
import { endQuietly, findFreePort, root, startServerProcess } from '../harness/serverProcess'
import { until } from '../harness/until'

interface Manifest {
  boards: {
    name: string
    boardId: string
    links: TestBoard['capabilities']
    member: { memberKey: string; memberId: string; name: string; ownedNoteIds: string[] } | null
    answered: { command: { cid: string; t: string }; result: Result } | null
    records: { id: string; kind: string }[]
  }[]
}

const folder = join(root, 'test/fixtures/databases')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.db.gz'))
  .map((file) => file.slice(0, -'.db.gz'.length))
const home = mkdtempSync(join(tmpdir(), 'board-upgrade-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const unpack = (file: string): Buffer => gunzipSync(readFileSync(join(folder, file)))

test.each(names)('%s', async (name) => {
  const dir = join(home, name)
  mkdirSync(dir)
  writeFileSync(join(dir, 'board.db'), unpack(`${name}.db.gz`))
  const { boards } = JSON.parse(unpack(`${name}.json.gz`).toString()) as Manifest
  expect(boards.length).toBe(3)
  const server = await startServerProcess({ dir, port: await findFreePort(), env: { LOG_LEVEL: 'silent' } })
  try {
    for (const board of boards) await expectWhole(server.url, board)
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
  } finally {
    await endQuietly(server)
  }
  expect(readVersion(join(dir, 'board.db'))).toBe(migrations.length)
})

async function expectWhole(
  url: string,
  { boardId, links, member, answered, records }: Manifest['boards'][0],
) {
  for (const role of linkRoles) {
    // Roles came with versions.
    if (!(role in links)) continue
    const capability = links[role as keyof typeof links]
    expect(await openSession(url, boardId, { capability })).toMatchObject({ role })
  }
  const lead = await connect({ url, boardId, capability: links.facilitator })
  await until(lead, () => lead.status().sync === 'saved')
  const now = new Map<string, object>(
    (await exportJson(url, boardId, lead.token())).records.map((record) => [record.id, record]),
  )
  expect(now.size).toBe(records.length)
  for (const record of records) {
    expect(now.get(record.id)).toMatchObject(record)
    expect(lead.board().get(record.id)).toMatchObject(record)
  }
  if (member && answered) {
    const { memberKey, memberId } = member
    const back = await openSession(url, boardId, { capability: links.participant, memberKey })
    expect(back).toMatchObject({ memberId, name: member.name })
    const socket = await RawSocket.join({ url, boardId, token: back.token })
    expect((await socket.nextOf('mine')).message.ownedNoteIds?.sort()).toEqual(member.ownedNoteIds.sort())
    // Sent again, it is answered as it was, and nothing is done twice.
    expect(await socket.ask(answered.command)).toEqual(answered.result)
    await socket.leave()
  }
  const id = makeId()
  expect(await lead.send({ t: 'note.add', id, text: '升級之後', category: 'problem' })).toMatchObject({
    ok: true,
  })
  expect(lead.board().size('note')).toBe(records.filter(({ kind }) => kind === 'note').length + 1)
  await lead.close()
}
