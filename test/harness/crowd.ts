// A roomful of people who scan the same code from one public address, and someone there who tries wrong links meanwhile.
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { live } from '../../shared/model/board'
import { postJson } from './api'
import type { TestBoard, TestServer } from './server'
import { until } from './until'

export interface Joined {
  session: BoardSession
  tookMs: number
}

/** Person after person, the next after `pauseMs(i)`; each is in when their copy of the board is whole. */
export async function joinCrowd(
  { url }: TestServer,
  { boardId, capabilities }: TestBoard,
  { people, notes, pauseMs }: { people: number; notes: number; pauseMs?(person: number): number },
): Promise<Joined[]> {
  const joining: Promise<Joined>[] = []
  for (let person = 0; person < people; person++) {
    if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs(person)))
    joining.push(joinOne(person))
  }
  return Promise.all(joining)

  async function joinOne(person: number): Promise<Joined> {
    const startedAt = performance.now()
    const name = `與會者 ${person}`
    const session = await connect({ url, boardId, capability: capabilities.participant, name })
    await until(session, () => session.status().sync === 'saved' && countNotes(session) === notes)
    return { session, tookMs: performance.now() - startedAt }
  }
}

function countNotes(session: BoardSession): number {
  return [...live(session.board(), 'note')].length
}

/** The HTTP statuses that so many wrong capabilities got, a few at a time. */
export async function tryWrongLinks({ url }: TestServer, boardId: string, tries: number): Promise<number[]> {
  const statuses: number[] = []
  let next = 0
  const knock = async () => {
    while (next < tries) {
      const capability = `wrong-capability-${String(next++).padStart(8, '0')}`
      const answer = await postJson(`${url}/api/boards/${boardId}/session`, { capability })
      await answer.arrayBuffer()
      statuses.push(answer.status)
    }
  }
  await Promise.all(Array.from({ length: 8 }, knock))
  return statuses
}
