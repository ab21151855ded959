// Paints the curve of a link and its arrow head, in the colours that the pen has.
import type { Pen } from './pen'
import type { Curve } from './scene'

export function paintCurve(context: Pen, [start, first, second, end]: Curve): void {
  context.beginPath()
  context.moveTo(start.x, start.y)
  context.bezierCurveTo(first.x, first.y, second.x, second.y, end.x, end.y)
  context.stroke()
  // The head points along the end of the curve, which is always level.
  const back = second.x > end.x ? 9 : -9
  context.beginPath()
  context.moveTo(end.x, end.y)
  context.lineTo(end.x + back, end.y - 5)
  context.lineTo(end.x + back, end.y + 5)
  context.fill()
}
