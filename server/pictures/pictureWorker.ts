// The pictures' thread: laying out, drawing and packing a large board takes seconds that no one else should wait for.
import { prepareExport } from '../exports/choices/prepareExport'
import { serveThread } from '../threads/serveThread'
import { drawSvg } from './drawSvg'
import { readFonts } from './fonts'
import type { PictureOrder } from './PictureDesk'
import type { Picture } from './pictureRequest'
import { renderPng } from './renderPng'

serveThread<PictureOrder>((records, { request, choices }, now): Picture | null => {
  // A picture is of the notes: they stay.
  const prepared = prepareExport(records, { ...choices, originals: true }, now)
  const drawing = prepared && drawSvg(prepared.board, request, readFonts(), prepared.options)
  if (!drawing) return null
  const { svg, ...rest } = drawing
  const file = request.format === 'png' ? renderPng(svg) : new TextEncoder().encode(svg)
  return { ...rest, file: file as Picture['file'] }
})
