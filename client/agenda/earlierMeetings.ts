// 從之前的會議複製: the meetings that this browser ran, and the plan of one of them.
import { copyMeeting } from '../../shared/agenda/copyMeeting'
import type { MeetingPlan } from '../../shared/agenda/plan'
import { BoardIndex } from '../../shared/model/board'
import type { BoardRecord } from '../../shared/model/record'
import { staffRoles } from '../../shared/model/role'
import { callApi } from '../api/callApi'
import { listVisited, type VisitedBoard } from '../api/visitedBoards'
import type { SessionAnswer } from '../sync/transport'

/** Newest first, each once, without the one that is open. */
export function listEarlierMeetings(exceptBoardId: string): VisitedBoard[] {
  const seen = new Set([exceptBoardId])
  return listVisited().filter(({ boardId, role }) => {
    if (seen.has(boardId) || role === null || !staffRoles.includes(role)) return false
    seen.add(boardId)
    return true
  })
}

/** Asks for its export as the member that this browser was there, and keeps none of anybody's words. */
export async function fetchPlan({ boardId, capability, known }: VisitedBoard): Promise<MeetingPlan> {
  const body = { capability, ...(known && { memberKey: known.memberKey }) }
  const { token } = await callApi<SessionAnswer>('POST', `/api/boards/${boardId}/session`, { body })
  const file = await callApi<{ records: BoardRecord[] }>('GET', `/api/boards/${boardId}/export?format=json`, {
    token,
  })
  return copyMeeting(new BoardIndex(file.records))
}
