// Sends a file to the server's import and reads its answer.
import { ApiError } from '../api/callApi'
import type { ImportFormat } from './guessFormat'

export interface Imported {
  added: number
  skipped: { line: number; reason: string }[]
  /** Takes the whole import back with an `undo` command; missing when nothing was added. */
  undo?: string
}

interface Upload {
  boardId: string
  token: string
  format: ImportFormat
  file: Blob
  /** Of the sentences in the answer. */
  language: string
}

export async function importFile({ boardId, token, format, file, language }: Upload): Promise<Imported> {
  const response = await send(`/api/boards/${boardId}/import?format=${format}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'accept-language': language,
      'content-type': 'application/octet-stream',
    },
    body: file,
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as Imported
  const { code, message } = (answer ?? {}) as { code?: unknown; message?: unknown }
  throw new ApiError(response.status, String(code ?? 'unreadable'), String(message ?? ''))
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    throw new ApiError(0, 'unreachable', String(error))
  }
}
