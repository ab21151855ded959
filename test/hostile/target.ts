// A board with work on it and one member of each role: what attacks are made on, wherever its server runs.
import type { SessionAnswer } from '../../client/sync/transport'
import { makeCid, makeId } from '../../shared/model/id'
import { type LinkRole, linkRoles } from '../../shared/model/role'
import { exportJson, openSession } from '../harness/api'
import { RawSocket } from '../harness/RawSocket'
import { createTestBoard, type TestBoard } from '../harness/server'

export interface Target {
  url: string
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
}

export const cid = (): string => makeCid(Date.now())

export async function setTarget(url: string): Promise<Target> {
  const board = await createTestBoard(url, { title: '被攻擊的板' })
  const { boardId, capabilities } = board
  const enter = (role: LinkRole) =>
    openSession(url, boardId, { capability: capabilities[role], name: `真的${role}` })
  const entries = await Promise.all(linkRoles.map(async (role) => [role, await enter(role)] as const))
  const sessions = Object.fromEntries(entries) as Record<LinkRole, SessionAnswer>
  const open = ({ token }: SessionAnswer) => RawSocket.join({ url, boardId, token })
  const join = async (role: LinkRole) => open(await enter(role))
  const ids = await fill(await join('facilitator'))
  return {
    url,
    board,
    sessions,
    ids,
    join,
    joinAs: (role) => open(sessions[role]),
    records: async () => (await exportJson(url, boardId, sessions.facilitator.token)).records,
  }
}

async function fill(lead: RawSocket): Promise<Target['ids']> {
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
  for (const command of commands) {
    const result = await lead.ask({ ...command, cid: cid() })
    if (!result.ok) throw new Error(`the target could not be set up: ${command.t} ${result.code}`)
  }
  await lead.leave()
  return { theirs, solution, problemCluster, solutionCluster, row, link }
}
