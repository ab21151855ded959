// The pictures' thread: laying out, drawing and packing a large board takes seconds that no one else should wait for.
import { parentPort } from 'node:worker_threads'
import { BoardIndex } from '../../shared/model/board'
import type { BoardRecord } from '../../shared/model/record'
import { drawSvg } from './drawSvg'
import { readFonts } from './fonts'
import type { FromThread, ToThread } from './messages'
import type { Picture, PictureRequest } from './pictureRequest'
import { renderPng } from './renderPng'

if (!parentPort) throw new Error('pictureWorker runs in a worker thread only')
const port = parentPort
let records: BoardRecord[] = []

port.on('message', (message: ToThread) => {
  if (message.t === 'records') records.push(...message.records)
  else answer(message.request, message.now)
})

function answer(request: PictureRequest, now: number): void {
  const board = new BoardIndex(records)
  records = []
  try {
    const picture = draw(board, request, now)
    tell({ ok: true, picture }, picture ? [picture.file.buffer] : [])
  } catch (error) {
    tell({ ok: false, message: String(error) }, [])
  }
}

function draw(board: BoardIndex, request: PictureRequest, now: number): Picture | null {
  const drawing = drawSvg(board, request, readFonts(), now)
  if (!drawing) return null
  const { svg, ...rest } = drawing
  const file = request.format === 'png' ? renderPng(svg) : new TextEncoder().encode(svg)
  return { ...rest, file: file as Picture['file'] }
}

function tell(message: FromThread, owned: ArrayBuffer[]): void {
  port.postMessage(message, owned)
}
