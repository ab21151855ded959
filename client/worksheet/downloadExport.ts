// Fetches an export with the session's token and hands it to the browser as a file of its own name; answers what the
// server says that it could not show.
import { downloadFile, type FileOrder } from '../api/downloadFile'
import { type PictureNote, readPictureNote } from './readPictureNote'

interface Order extends Omit<FileOrder, 'path'> {
  boardId: string
  /** As `format=pdf&speakers=off`. */
  query: string
}

/** Throws an ApiError with the server's reason, or an AbortError when the signal was given. */
export async function downloadExport({ boardId, query, ...order }: Order): Promise<PictureNote> {
  return readPictureNote(await downloadFile({ path: `/api/boards/${boardId}/export?${query}`, ...order }))
}
