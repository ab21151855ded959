// What the share dialog asks of the server.
import { callApi } from './callApi'
import type { LinkFor } from './createBoard'

export interface JoinCode {
  joinCode: string | null
  joinOpen: boolean
}

export interface ShareInfo extends JoinCode {
  /** Origins at which this server can be reached from the local network. */
  addresses: string[]
  publicUrl: string | null
}

export function getShareInfo(boardId: string, token: string): Promise<ShareInfo> {
  return callApi('GET', `/api/boards/${boardId}/share`, { token })
}

/** Makes one more link for a role, or for answers; earlier ones stay valid. */
export async function makeLink(boardId: string, token: string, holder: LinkFor): Promise<string> {
  const body = holder === 'answers' ? { role: 'participant', scope: 'answers' } : { role: holder }
  const { link } = await callApi<{ link: string }>('POST', `/api/boards/${boardId}/links`, {
    token,
    body,
  })
  return link
}

export function setJoinOpen(boardId: string, token: string, open: boolean): Promise<JoinCode> {
  return callApi('POST', `/api/boards/${boardId}/join-code`, { token, body: { open } })
}
