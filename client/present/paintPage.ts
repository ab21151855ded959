// Paints one page of the projector with the painters of the board itself.
import { paintCluster } from '../../shared/scene/paintCluster'
import { paintNote } from '../../shared/scene/paintNote'
import type { Palette } from '../../shared/scene/palette'
import type { Words } from '../../shared/scene/words'
import type { Page } from './pages'

interface Picture {
  palette: Palette
  words: Words
  /** CSS pixels. */
  width: number
  height: number
}

export function paintPage(canvas: HTMLCanvasElement, page: Page, picture: Picture): void {
  const { palette, words, width, height } = picture
  const ratio = devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return
  const scale = page.zoom * ratio
  const left = Math.round(((width - page.width * page.zoom) / 2) * ratio)
  // Half a unit, so that the first row's edge is not cut.
  context.setTransform(scale, 0, 0, scale, Math.max(left, scale / 2), scale / 2)
  for (const { thing, x, y } of page.placed) {
    if (thing.kind === 'note') paintNote({ context, palette, words }, thing, x, y)
    else paintCluster({ context, palette, words }, { ...thing, box: { ...thing.box, x, y } })
  }
}
