// What the share dialog asks of the server.
import type { Role } from '../../shared/model/role'
import { callApi } from './callApi'

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

/** Makes one more link for a role; earlier ones stay valid. */
export async function makeLink(boardId: string, token: string, role: Role): Promise<string> {
  const { link } = await callApi<{ link: string }>('POST', `/api/boards/${boardId}/links`, {
    token,
    body: { role },
  })
  return link
}

export function setJoinOpen(boardId: string, token: string, open: boolean): Promise<JoinCode> {
  return callApi('POST', `/api/boards/${boardId}/join-code`, { token, body: { open } })
}
