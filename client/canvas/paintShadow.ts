// A soft shadow without blur filters: a few rectangles that grow paler.
import type { Box } from '../../shared/geometry/box'
import type { Pen } from '../../shared/scene/pen'

export function paintShadow(context: Pen, box: Box): void {
  context.fillStyle = 'rgb(31 35 40 / 6%)'
  for (const spread of [2, 5, 9]) {
    context.beginPath()
    context.roundRect(
      box.x - spread,
      box.y - spread + 5,
      box.width + 2 * spread,
      box.height + 2 * spread,
      8 + spread,
    )
    context.fill()
  }
}
