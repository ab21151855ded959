// Where the parts of a picture lie, in board units, and how many pixels it has.
import type { Box } from '../../shared/geometry/box'
import type { Words } from '../../shared/scene/words'
import { maxSidePx, type PictureRequest } from './pictureRequest'
import { footOf, headOf, type PictureSource, selectionFootOf } from './pictureTexts'
import { type SetText, setText } from './writeLines'

const margin = 40
/** Narrower pictures are widened: the words below them need room. */
const minWidth = 480

interface Part {
  text: SetText
  x: number
  y: number
}

export interface Page {
  width: number
  height: number
  head: Part
  foot: Part
  /** By how much the scene moves. */
  moveBy: readonly [x: number, y: number]
  widthPx: number
  heightPx: number
  /** Pixels per board unit. */
  scale: number
}

/** What is drawn. */
export interface Frame {
  bounds: Box
  /** Not a selection: with a head, and words in its size. */
  isWhole: boolean
  /** Above the bounds, in board units. */
  headRoom: number
}

export function layOutPage(
  { bounds, isWhole, headRoom }: Frame,
  source: PictureSource,
  request: PictureRequest,
  words: Words,
): Page {
  const inner = Math.max(minWidth, bounds.width)
  const head = setText(isWhole ? headOf(source) : [], inner, words)
  const foot = setText(isWhole ? footOf(source) : selectionFootOf(source), inner, words)
  const top = margin + (isWhole ? head.height + margin / 2 + headRoom : 0)
  const footTop = top + bounds.height + margin / 2
  const [width, height] = [inner + 2 * margin, footTop + foot.height + margin]
  const scale = Math.min(request.scale, maxSidePx / width, maxSidePx / height)
  return {
    width,
    height,
    head: { text: head, x: margin, y: margin },
    foot: { text: foot, x: margin, y: footTop },
    moveBy: [margin - bounds.x + (inner - bounds.width) / 2, top - bounds.y],
    widthPx: Math.max(1, Math.floor(width * scale)),
    heightPx: Math.max(1, Math.floor(height * scale)),
    scale,
  }
}
