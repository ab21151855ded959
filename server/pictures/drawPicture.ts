// A board as the bytes of a picture.
import type { Board } from '../../shared/model/board'
import type { ExportOptions } from '../exports/ExportFormat'
import { drawSvg } from './drawSvg'
import { readFonts } from './fonts'
import type { Picture, PictureRequest } from './pictureRequest'
import { renderPdf } from './renderPdf'
import { renderPng } from './renderPng'

/** Null when the table, or all of the selection, is not on the board. */
export async function drawPicture(
  board: Board,
  request: PictureRequest,
  options: ExportOptions,
): Promise<Picture | null> {
  const drawing = drawSvg(board, request, readFonts(), options)
  if (!drawing) return null
  const { svg, ...rest } = drawing
  return { ...rest, file: await render(svg, request, rest) }
}

function render(svg: string, { format }: PictureRequest, size: Omit<Picture, 'file'>) {
  if (format === 'png') return renderPng(svg)
  return format === 'pdf' ? renderPdf(svg, size) : new TextEncoder().encode(svg)
}
