// Paints what a hand needs while it works: the lines a drag lies level with, the loop of a lasso, the handles of links.
import type { Point } from '../../shared/geometry/point'
import { toScreen } from '../../shared/scene/camera'
import type { Guide } from '../../shared/scene/snap'
import { handleRadiusPx } from '../tools/handles'
import type { Frame } from './frame'

export function paintGuides({ context, camera, palette }: Frame, guides: readonly Guide[]): void {
  if (guides.length === 0) return
  context.strokeStyle = palette.accent
  context.lineWidth = 1
  context.globalAlpha = 0.7
  context.beginPath()
  for (const { x1, y1, x2, y2 } of guides) {
    const from = toScreen(camera, { x: x1, y: y1 })
    const to = toScreen(camera, { x: x2, y: y2 })
    // On the middle of a pixel, so that the line is one pixel wide.
    context.moveTo(Math.round(from.x) + 0.5, Math.round(from.y) + 0.5)
    context.lineTo(Math.round(to.x) + 0.5, Math.round(to.y) + 0.5)
  }
  context.stroke()
  context.globalAlpha = 1
}

export function paintLasso({ context, camera, palette }: Frame, points: readonly Point[]): void {
  const [first, ...others] = points.map((point) => toScreen(camera, point))
  if (!first) return
  context.beginPath()
  context.moveTo(first.x, first.y)
  for (const { x, y } of others) context.lineTo(x, y)
  context.closePath()
  context.fillStyle = palette.accent
  context.globalAlpha = 0.1
  context.fill()
  context.globalAlpha = 1
  context.lineWidth = 2
  context.strokeStyle = palette.accent
  context.setLineDash([6, 4])
  context.stroke()
  context.setLineDash([])
}

export function paintHandles({ context, palette }: Frame, at: readonly Point[]): void {
  for (const { x, y } of at) {
    context.beginPath()
    context.arc(x, y, handleRadiusPx, 0, 2 * Math.PI)
    context.fillStyle = palette.surface
    context.fill()
    context.lineWidth = 2
    context.strokeStyle = palette.accent
    context.stroke()
    context.beginPath()
    context.moveTo(x - 3.5, y)
    context.lineTo(x + 3.5, y)
    context.moveTo(x, y - 3.5)
    context.lineTo(x, y + 3.5)
    context.stroke()
  }
}
