// Paints what moves or marks: things in the air, the selection, where a drop would go, others' pointers.
import type { Box } from '../../shared/geometry/box'
import type { Point } from '../../shared/geometry/point'
import { boxToScreen, toScreen } from '../../shared/scene/camera'
import { paintCurve } from '../../shared/scene/paintCurve'
import type { Curve } from '../../shared/scene/scene'
import { thingOf } from '../../shared/scene/scene'
import type { Guide } from '../../shared/scene/snap'
import { type Frame, toBoardUnits, toScreenUnits } from './frame'
import { type Lift, liftedThings } from './lift'
import { type ChainFocus, paintChain } from './paintChain'
import { paintGuides, paintHandles, paintLasso } from './paintHints'
import { paintLaneHeaders, paintVeil } from './paintLanes'
import { paintLinksOf } from './paintLinks'
import { paintNotes } from './paintNotes'
import { paintShadow } from './paintShadow'
import { paintThing } from './paintThing'

export interface OtherPointer {
  name: string
  /** Board coordinates. */
  x: number
  y: number
}

export interface Live {
  lifts: readonly Lift[]
  selection: readonly string[]
  /** Selections of others. */
  othersSelection: readonly string[]
  /** The cluster or note that takes what is dropped now. */
  target: string | null
  marquee: Box | null
  linking: Curve | null
  linkFrom: string | null
  /** Lanes that cannot take the link that is being drawn. */
  closedLanes: readonly number[]
  guides: readonly Guide[]
  lasso: readonly Point[] | null
  handles: readonly Point[]
  chain: ChainFocus | null
  others: readonly OtherPointer[]
}

export const nothing: Live = {
  lifts: [],
  selection: [],
  othersSelection: [],
  target: null,
  marquee: null,
  linking: null,
  linkFrom: null,
  closedLanes: [],
  guides: [],
  lasso: null,
  handles: [],
  chain: null,
  others: [],
}

/** Whether there is nothing to paint: the picture is then what lies still, lane names included. */
export function isNothing(live: Live): boolean {
  const { lifts, selection, othersSelection, guides, handles, others } = live
  return (
    [lifts, selection, othersSelection, guides, handles, others].every((things) => things.length === 0) &&
    !(live.target || live.marquee || live.linking || live.lasso || live.chain)
  )
}

export function paintLive(frame: Frame, live: Live): void {
  const aloft = new Set(live.lifts.flatMap((lift) => lift.ids))
  paintVeil(frame, live.closedLanes)
  if (live.linkFrom) paintLift(frame, { ids: [live.linkFrom], by: [0, 0], name: '' })
  if (live.chain) paintChain(frame, live.chain, aloft)
  toBoardUnits(frame)
  const isDragging = live.lifts.some((lift) => lift.name === '')
  if (!isDragging && !live.chain && live.selection.length > 0) paintLinksOf(frame, new Set(live.selection))
  if (live.linking) paintOwnLink(frame, live.linking)
  for (const lift of live.lifts) paintLift(frame, lift)
  toScreenUnits(frame)
  for (const id of live.othersSelection) {
    if (!aloft.has(id)) outlineThing(frame, id, frame.palette.lineStrong, 1.5)
  }
  for (const id of live.selection) if (!aloft.has(id)) outlineThing(frame, id, frame.palette.accent, 2.5)
  if (live.target) outlineThing(frame, live.target, frame.palette.accent, 4)
  paintGuides(frame, live.guides)
  if (live.marquee) paintMarquee(frame, live.marquee)
  if (live.lasso) paintLasso(frame, live.lasso)
  paintHandles(frame, live.handles)
  // Once more, over what is in the air.
  paintLaneHeaders(frame)
  for (const other of live.others) paintPointer(frame, other)
}

function paintLift(frame: Frame, lift: Lift): void {
  const { camera } = frame
  const things = liftedThings(frame.scene, lift.ids)
  toBoardUnits(frame, lift.by)
  for (const thing of things) {
    if (thing.kind === 'note') continue
    paintShadow(frame.context, thing.box)
    paintThing(frame, thing)
  }
  const notes = things.filter((thing) => thing.kind === 'note')
  paintNotes(frame, notes, {
    by: lift.by,
    isInHand: true,
    casts: (note) => !lift.ids.includes(note.clusterId ?? ''),
  })
  const first = thingOf(frame.scene, lift.ids[0] ?? '')
  if (!lift.name || !first) return
  toScreenUnits(frame)
  const at = toScreen(camera, { x: first.box.x + lift.by[0], y: first.box.y + lift.by[1] })
  paintNameTag(frame, lift.name, at.x, at.y - 24)
}

function outlineThing({ context, scene, camera }: Frame, id: string, colour: string, width: number): void {
  const thing = thingOf(scene, id)
  if (!thing) return
  const box = boxToScreen(camera, thing.box)
  context.beginPath()
  context.roundRect(
    box.x - width / 2 - 1,
    box.y - width / 2 - 1,
    box.width + width + 2,
    box.height + width + 2,
    thing.kind === 'note' ? 8 : 12,
  )
  context.lineWidth = width
  context.strokeStyle = colour
  context.stroke()
}

function paintMarquee({ context, palette, camera }: Frame, area: Box): void {
  const box = boxToScreen(camera, area)
  context.fillStyle = palette.accent
  context.globalAlpha = 0.1
  context.fillRect(box.x, box.y, box.width, box.height)
  context.globalAlpha = 1
  context.lineWidth = 1.5
  context.strokeStyle = palette.accent
  context.strokeRect(box.x, box.y, box.width, box.height)
}

function paintOwnLink({ context, palette, camera }: Frame, curve: Curve): void {
  context.lineWidth = Math.max(2, 2 / camera.zoom)
  context.strokeStyle = palette.accent
  context.fillStyle = palette.accent
  paintCurve(context, curve)
}

function paintPointer(frame: Frame, other: OtherPointer): void {
  const { context, camera, palette } = frame
  const { x, y } = toScreen(camera, other)
  context.beginPath()
  context.moveTo(x, y)
  context.lineTo(x + 5, y + 15)
  context.lineTo(x + 8.5, y + 9)
  context.lineTo(x + 15, y + 6)
  context.closePath()
  context.fillStyle = palette.ink2
  context.fill()
  paintNameTag(frame, other.name, x + 12, y + 14)
}

function paintNameTag({ context, palette, words }: Frame, name: string, x: number, y: number): void {
  if (!name) return
  const width = words.measure(name, 13) + 12
  context.beginPath()
  context.roundRect(x, y, width, 20, 5)
  context.fillStyle = palette.ink2
  context.fill()
  context.fillStyle = palette.surface
  context.font = `13px ${palette.font}`
  context.fillText(name, x + 6, y + 15)
}
