// Fetches a file of this site's server with the session's token and hands it to the browser under its own name.
import { ApiError } from './callApi'
import { fileNameOf } from './fileNameOf'

export interface FileOrder {
  path: string
  token: string
  /** Of the server's sentences, and of what the file says. */
  language: string
  signal?: AbortSignal | undefined
}

/** The answer's headers. Throws an ApiError with the server's reason, or an AbortError when the signal was given. */
export async function downloadFile({ path, token, language, signal }: FileOrder): Promise<Headers> {
  const response = await fetch(path, {
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
  return response.headers
}
