// The curve of a link: it leaves a cluster at its side, beside the heading, and arrives at the side that faces it.
import { boundsOf } from '../geometry/box'
import type { Point } from '../geometry/point'
import type { Curve, SceneCluster, SceneLink } from './scene'

/** How far a curve swings out before it turns, at least. */
const minSwing = 36

type End = Pick<SceneCluster, 'id' | 'box' | 'headHeight'>

export function linkBetween(id: string, from: End, to: End): SceneLink {
  const curve = curveBetween(from, to)
  const corners = curve.map((point) => ({ x: point.x - 8, y: point.y - 8, width: 16, height: 16 }))
  return { id, from: from.id, to: to.id, curve, box: boundsOf(corners) ?? from.box }
}

export function curveBetween(from: End, to: End): Curve {
  const fromCentre = from.box.x + from.box.width / 2
  const toCentre = to.box.x + to.box.width / 2
  const sameColumn = Math.abs(fromCentre - toCentre) < from.box.width / 2
  const fromLeft = sameColumn || toCentre < fromCentre
  const toLeft = sameColumn || !fromLeft
  const start = sideOf(from, fromLeft)
  const end = sideOf(to, toLeft)
  const swing = Math.max(minSwing, Math.abs(end.x - start.x) / 2)
  return [
    start,
    { x: start.x + (fromLeft ? -swing : swing), y: start.y },
    { x: end.x + (toLeft ? -swing : swing), y: end.y },
    end,
  ]
}

function sideOf(end: End, left: boolean): Point {
  return {
    x: left ? end.box.x : end.box.x + end.box.width,
    y: end.box.y + Math.min(end.headHeight, end.box.height) / 2,
  }
}
