// HTTP calls that tests make over and over: who am I, the board's records, a file in, a file out.
import type { SessionAnswer } from '../../client/sync/transport'
import type { BoardRecord } from '../../shared/model/record'

export interface JsonExport {
  schema: string
  exportedAt: string
  records: BoardRecord[]
}

export function postJson(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export async function openSession(url: string, boardId: string, ask: object): Promise<SessionAnswer> {
  const response = await postJson(`${url}/api/boards/${boardId}/session`, ask)
  if (!response.ok) throw new Error(`session: ${response.status} ${await response.text()}`)
  return (await response.json()) as SessionAnswer
}

export function getExport(url: string, boardId: string, token: string, format: string): Promise<Response> {
  return fetch(`${url}/api/boards/${boardId}/export?format=${format}`, {
    headers: { authorization: `Bearer ${token}` },
  })
}

export async function exportJson(url: string, boardId: string, token: string): Promise<JsonExport> {
  const response = await getExport(url, boardId, token, 'json')
  if (!response.ok) throw new Error(`export: ${response.status} ${await response.text()}`)
  return (await response.json()) as JsonExport
}

export function postImport(
  url: string,
  boardId: string,
  token: string,
  format: string,
  file: string | Uint8Array,
): Promise<Response> {
  return fetch(`${url}/api/boards/${boardId}/import?format=${format}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: file as BodyInit,
  })
}
