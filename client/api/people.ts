// What staff ask the server about people: who is here, who did what, which links there are.
import type { ActivityPage } from '../../shared/people/activityPage'
import type { LinkLine, LinkList } from '../../shared/people/linkList'
import type { Roster, RosterMember } from '../../shared/people/roster'
import { callApi } from './callApi'

export async function getRoster(boardId: string, token: string): Promise<RosterMember[]> {
  return (await callApi<Roster>('GET', `/api/boards/${boardId}/members`, { token })).members
}

/** `before` is the `next` of the page before; null for the newest. */
export function getActivity(boardId: string, token: string, before: number | null): Promise<ActivityPage> {
  const query = before === null ? '' : `?before=${before}`
  return callApi('GET', `/api/boards/${boardId}/activity${query}`, { token })
}

export async function getLinks(boardId: string, token: string): Promise<LinkLine[]> {
  return (await callApi<LinkList>('GET', `/api/boards/${boardId}/links`, { token })).links
}

export function revokeLink(boardId: string, token: string, id: string): Promise<{ newJoinCode: boolean }> {
  return callApi('POST', `/api/boards/${boardId}/links/${id}/revoke`, { token })
}
