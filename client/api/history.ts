// What the history's screens ask the server.
import type { Changes } from '../../shared/history/changes'
import type { Timeline } from '../../shared/history/marks'
import type { BoardRecord } from '../../shared/model/record'
import { callApi } from './callApi'

const pathOf = (boardId: string) => `/api/boards/${boardId}`

export const getTimeline = (boardId: string, token: string): Promise<Timeline> =>
  callApi('GET', `${pathOf(boardId)}/history?marks=400`, { token })

export const getMoment = (boardId: string, token: string, seq: number): Promise<BoardRecord[]> =>
  callApi('GET', `${pathOf(boardId)}/history/${seq}`, { token })

export const restoreMoment = (boardId: string, token: string, seq: number): Promise<{ undo: string }> =>
  callApi('POST', `${pathOf(boardId)}/history/${seq}/restore`, { token })

export const getChanges = (boardId: string, token: string, since: number): Promise<Changes> =>
  callApi('GET', `${pathOf(boardId)}/changes?since=${since}`, { token })

export const deleteBoard = (boardId: string, token: string, title: string): Promise<unknown> =>
  callApi('DELETE', pathOf(boardId), { token, body: { title } })
