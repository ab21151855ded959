// Sends a file to the server's import, or to its preview, and reads the answer.
import type { ColumnRole, ImportPreview } from '../../shared/imports/columnRoles'
import { ApiError } from '../api/callApi'
import type { ImportFormat } from './guessFormat'

export interface Imported {
  added: number
  skipped: { line: number; reason: string }[]
  /** Of a transcript: whether its last speech has become longer. */
  extended?: number
  /** Takes the whole import back with an `undo` command; missing when nothing was added. */
  undo?: string
}

/** How a file is to be read; what is left out is guessed. */
export interface ImportSettings {
  format: ImportFormat
  sheet?: number | undefined
  header?: boolean | undefined
  roles?: readonly ColumnRole[] | undefined
}

export interface Upload {
  boardId: string
  token: string
  /** Of the sentences in the answer. */
  language: string
  file: Blob
  settings: ImportSettings
}

export function importFile(upload: Upload): Promise<Imported> {
  return send<Imported>(upload, false)
}

export function previewFile(upload: Upload, signal: AbortSignal): Promise<ImportPreview> {
  return send<ImportPreview>(upload, true, signal)
}

async function send<Answer>(upload: Upload, isPreview: boolean, signal?: AbortSignal): Promise<Answer> {
  const { boardId, token, language, file, settings } = upload
  const response = await fetch(`/api/boards/${boardId}/import?${queryOf(settings, isPreview)}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': language,
      'content-type': 'application/octet-stream',
    },
    body: file,
    ...(signal && { signal }),
  }).catch((error) => {
    throw new ApiError(0, 'unreachable', String(error))
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as Answer
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown }
  throw new ApiError(response.status, String(code ?? 'unreadable'), String(message ?? ''))
}

function queryOf({ format, sheet, header, roles }: ImportSettings, isPreview: boolean): URLSearchParams {
  const query = new URLSearchParams({ format })
  if (isPreview) query.set('preview', '1')
  if (sheet !== undefined) query.set('sheet', String(sheet))
  if (header !== undefined) query.set('header', header ? '1' : '0')
  if (roles && roles.length > 0) query.set('columns', roles.join(','))
  return query
}
