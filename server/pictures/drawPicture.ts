// A board as the bytes of a picture.
import type { Board } from '../../shared/model/board'
import type { ExportOptions } from '../exports/ExportFormat'
import { drawSvg } from './drawSvg'
import { readFonts } from './fonts'
import type { Picture, PictureRequest } from './pictureRequest'
import { renderPng } from './renderPng'

/** Null when the table, or all of the selection, is not on the board. */
export function drawPicture(board: Board, request: PictureRequest, options: ExportOptions): Picture | null {
  const drawing = drawSvg(board, request, readFonts(), options)
  if (!drawing) return null
  const { svg, ...rest } = drawing
  const file = request.format === 'png' ? renderPng(svg) : new TextEncoder().encode(svg)
  return { ...rest, file: file as Picture['file'] }
}
