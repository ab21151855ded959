// Fetches an export with the session's token and hands it to the browser as a file of its own name; answers what the
// server says that it could not show.
import { ApiError } from '../api/callApi'
import { fileNameOf } from './fileNameOf'
import { type PictureNote, readPictureNote } from './readPictureNote'

interface Order {
  boardId: string
  token: string
  /** As `format=pdf&speakers=off`. */
  query: string
  /** Of the server's sentences, when it refuses. */
  language: string
  signal?: AbortSignal | undefined
}

/** Throws an ApiError with the server's reason, or an AbortError when the signal was given. */
export async function downloadExport({
  boardId,
  token,
  query,
  language,
  signal,
}: Order): Promise<PictureNote> {
  const response = await fetch(`/api/boards/${boardId}/export?${query}`, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': language },
    signal: signal ?? null,
  })
  if (!response.ok) {
    const answer = (await response.json().catch(() => ({}))) as { code?: string; message?: string }
    throw new ApiError(response.status, answer.code ?? 'unreadable', answer.message ?? '')
  }
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameOf(response.headers.get('content-disposition') ?? '') ?? 'board'
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after this call; it must outlive it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return readPictureNote(response.headers)
}
