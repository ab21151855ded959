// Shows the layer of what moves only while something does: a second canvas over the first costs a third of every
// frame, even when it is empty.
import type Konva from 'konva'
import { isNothing, type Live } from './paintLive'

export function showLive(layer: Konva.Layer | null, live: Live): void {
  if (!layer) return
  if (!isNothing(live)) {
    layer.visible(true)
    layer.batchDraw()
  } else if (layer.visible()) {
    // What it showed last must not flash up when it is shown again.
    layer.getContext().clear()
    layer.visible(false)
  }
}
