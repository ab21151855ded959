// The pictures' thread: laying out, drawing and packing a large board takes seconds that no one else should wait for.
import { prepareExport } from '../exports/choices/prepareExport'
import { memoryOfFile, serveThread } from '../threads/serveThread'
import { drawPicture } from './drawPicture'
import type { PictureOrder } from './PictureDesk'
import type { Picture } from './pictureRequest'

serveThread<PictureOrder, Picture | null>(async (records, { request, choices }, now) => {
  // A picture is of the notes: they stay.
  const prepared = prepareExport(records, { ...choices, originals: true }, now)
  return prepared && drawPicture(prepared.board, request, prepared.options)
}, memoryOfFile)
