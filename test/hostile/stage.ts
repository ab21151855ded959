// The stage of the hostile tests: a board with work on it, one member of each role, and a neighbour on another board
// who must never notice anything.
import { expect } from 'vitest'
import type { SessionAnswer } from '../../client/sync/transport'
import { translate } from '../../shared/i18n/catalogue'
import { makeCid, makeId } from '../../shared/model/id'
import { type LinkRole, linkRoles } from '../../shared/model/role'
import type { Result } from '../../shared/protocol/result'
import { exportJson, openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { startTestServer, type TestBoard, type TestServer } from '../harness/server'

export interface Stage {
  server: TestServer
  board: TestBoard
  sessions: Record<LinkRole, SessionAnswer>
  /** Records that a facilitator made: `theirs` and `solution` are notes, each in a cluster of its own category. */
  ids: {
    theirs: string
    solution: string
    problemCluster: string
    solutionCluster: string
    row: string
    link: string
  }
  /** As somebody new of this role. */
  join(role: LinkRole): Promise<RawSocket>
  /** As the one of `sessions`. */
  joinAs(role: LinkRole): Promise<RawSocket>
  /** The board's records as the export has them. */
  records(): Promise<unknown[]>
  /** Runs an attack; afterwards the board is as it was, the server is well and the neighbour's notes still echo. */
  expectUnharmed(attack: () => Promise<void>): Promise<void>
  /** The neighbour writes a note and gets it back. */
  expectEcho(): Promise<void>
  stop(): Promise<void>
}

export const cid = (): string => makeCid(Date.now())

/** A refusal with this code, which has a sentence for people in both languages. */
export function expectRefusal(result: Result, code: string): void {
  expect(result).toMatchObject({ ok: false, code })
  if (result.ok) return
  for (const language of ['zh-TW', 'en'] as const) {
    const sentence = translate(language, `refusal.${result.code}`, result.params)
    expect(sentence).toMatch(language === 'en' ? /^[A-Z].*[.]$/ : /[\u4e00-\u9fff].*。$/)
    expect(sentence).not.toMatch(/\{\w+\}/)
  }
}

export async function setStage(env: Record<string, string> = {}): Promise<Stage> {
  const server = await startTestServer({ env })
  const board = await server.createBoard({ title: '被攻擊的板' })
  const { boardId, capabilities } = board
  const enter = (role: LinkRole) =>
    openSession(server.url, boardId, { capability: capabilities[role], name: `真的${role}` })
  const entries = await Promise.all(linkRoles.map(async (role) => [role, await enter(role)] as const))
  const sessions = Object.fromEntries(entries) as Record<LinkRole, SessionAnswer>
  const open = ({ token }: SessionAnswer) => RawSocket.join({ url: server.url, boardId, token })
  const join = async (role: LinkRole) => open(await enter(role))
  const ids = await fill(await join('facilitator'))
  const records = async () => (await exportJson(server.url, boardId, sessions.facilitator.token)).records

  const quiet = await server.createBoard({ title: '隔壁的板' })
  const quietSession = await openSession(server.url, quiet.boardId, {
    capability: quiet.capabilities.participant,
    name: '鄰居',
  })
  const neighbour = await RawSocket.join({
    url: server.url,
    boardId: quiet.boardId,
    token: quietSession.token,
  })
  const expectEcho = async () => {
    const seen = neighbour.frames.length
    const own = cid()
    const echo = neighbour.next((frame) => frame.type === 'sync' && frame.syncType === 2, seen)
    expect(
      await neighbour.ask({ t: 'note.add', cid: own, id: makeId(), text: '還在', category: null }),
    ).toMatchObject({ ok: true })
    await echo
  }

  return {
    server,
    board,
    sessions,
    ids,
    join,
    joinAs: (role) => open(sessions[role]),
    records,
    async expectUnharmed(attack) {
      const before = await records()
      await attack()
      expect(await records()).toEqual(before)
      await expectEcho()
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    },
    expectEcho,
    stop: () => server.stop(),
  }
}

async function fill(lead: RawSocket): Promise<Stage['ids']> {
  const [theirs, solution, problemCluster, solutionCluster, row, link] = Array.from({ length: 6 }, () =>
    makeId(),
  ) as [string, string, string, string, string, string]
  const commands = [
    { t: 'note.add', id: theirs, text: '主持人寫的', category: 'problem' },
    { t: 'note.add', id: solution, text: '主持人的辦法', category: 'solution' },
    { t: 'cluster.gather', clusterId: problemCluster, noteIds: [theirs] },
    { t: 'cluster.gather', clusterId: solutionCluster, noteIds: [solution] },
    { t: 'row.add', id: row, title: '一列' },
    { t: 'link.add', id: link, from: { clusterId: solutionCluster }, to: { clusterId: problemCluster } },
  ]
  for (const command of commands)
    expect(await lead.ask({ ...command, cid: cid() })).toMatchObject({ ok: true })
  await lead.leave()
  return { theirs, solution, problemCluster, solutionCluster, row, link }
}
