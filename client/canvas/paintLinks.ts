// Paints links as quiet curves under the clusters, so that no text is ever covered; those of the selection on top.
import { paintCurve } from '../../shared/scene/paintCurve'
import type { Frame } from './frame'

export function paintLinks(
  { context, scene, palette, visible, camera }: Frame,
  hidden: ReadonlySet<string>,
): void {
  context.lineWidth = Math.max(1.5, 1 / camera.zoom)
  context.strokeStyle = palette.lineStrong
  context.fillStyle = palette.lineStrong
  context.globalAlpha = 0.75
  for (const link of scene.linkGrid.query(visible)) {
    if (hidden.has(link.from) || hidden.has(link.to)) continue
    paintCurve(context, link.curve)
  }
  context.globalAlpha = 1
}

/** The links that begin or end at one of these things, in the accent colour. */
export function paintLinksOf({ context, scene, palette, camera }: Frame, ids: ReadonlySet<string>): void {
  context.lineWidth = Math.max(2, 2 / camera.zoom)
  context.strokeStyle = palette.accent
  context.fillStyle = palette.accent
  const links = new Set([...ids].flatMap((id) => scene.linksOf(scene.notes.get(id)?.clusterId ?? id)))
  for (const link of links) paintCurve(context, link.curve)
}
