// Paints the board as small coloured areas, a slice at a time while nothing else is to be done.
import { colourOf, type Palette } from '../../shared/scene/palette'
import type { Scene, SceneThing } from '../../shared/scene/scene'
import type { MapFit } from './mapFit'

const sliceMs = 2
/** Many changes in a row are painted once. */
const delayMs = 150

/** What it returns calls the rest off. */
export function paintMap(canvas: HTMLCanvasElement, scene: Scene, palette: Palette, fit: MapFit): () => void {
  // Painted aside and shown when it is whole: a half-painted map would flicker.
  const aside = document.createElement('canvas')
  aside.width = Math.round(fit.width * devicePixelRatio)
  aside.height = Math.round(fit.height * devicePixelRatio)
  const context = aside.getContext('2d')
  if (!context) return () => {}
  const scale = fit.scale * devicePixelRatio
  const things = thingsOf(scene)
  const paintSlice = () => {
    const endsAtMs = performance.now() + sliceMs
    for (let count = 1; ; count++) {
      const { value: thing, done } = things.next()
      if (done) break
      const { box, record } = thing
      context.fillStyle = colourOf(palette, record.category)
      context.globalAlpha = thing.kind === 'cluster' ? 0.55 : 1
      const width = Math.max(1, box.width * scale - 0.5)
      const height = Math.max(1, box.height * scale - 0.5)
      context.fillRect((box.x - fit.left) * scale, (box.y - fit.top) * scale, width, height)
      if (count % 64 === 0 && performance.now() > endsAtMs) {
        timer = setTimeout(paintSlice, 8)
        return
      }
    }
    canvas.width = aside.width
    canvas.height = aside.height
    canvas.getContext('2d')?.drawImage(aside, 0, 0)
  }
  const startPainting = () => {
    context.fillStyle = palette.sunken
    for (const lane of scene.lanes) {
      context.fillRect((lane.x - fit.left) * scale, 0, lane.width * scale, aside.height)
    }
    paintSlice()
  }
  let timer = setTimeout(startPainting, delayMs)
  return () => clearTimeout(timer)
}

function* thingsOf(scene: Scene): Generator<SceneThing, void> {
  yield* scene.clusters.values()
  yield* scene.notes.values()
}
