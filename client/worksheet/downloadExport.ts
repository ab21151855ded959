// Fetches an export with the session's token and hands it to the browser as a file of its own name; answers what the
// server says about a picture.
import { fileNameOf } from './fileNameOf'
import { type PictureNote, readPictureNote } from './readPictureNote'

export async function downloadExport(boardId: string, token: string, format: string): Promise<PictureNote> {
  const response = await fetch(`/api/boards/${boardId}/export?format=${format}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!response.ok) throw new Error(`export answered ${response.status}`)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameOf(response.headers.get('content-disposition') ?? '') ?? `board.${format}`
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after this call; it must outlive it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return readPictureNote(response.headers)
}
