// Paints the lanes: quiet bands under everything, and over everything their names, which stay in view.
import { noteColumns } from '../../shared/geometry/measures'
import { laneLock } from '../../shared/model/lock'
import { toScreen } from '../../shared/scene/camera'
import { colourOf } from '../../shared/scene/palette'
import type { SceneLane } from '../../shared/scene/scene'
import { type Frame, headerHeight, toScreenUnits } from './frame'

const inset = 12
const markSize = 24

export function paintLaneBands(frame: Frame, litLane: number | null): void {
  const { context, scene, palette, view, camera } = frame
  context.fillStyle = palette.ground
  context.fillRect(0, 0, view.width, view.height)
  for (const lane of scene.lanes) {
    const { left, right } = edgesOf(frame, lane)
    if (right < 0 || left > view.width) continue
    context.fillStyle = lane.index === litLane ? palette.accentSoft : palette.sunken
    context.fillRect(left, 0, right - left, view.height)
    paintEdges(frame, left, right, lane.index === litLane)
    if (lane.itemCount > 0 || camera.zoom < 0.3) continue
    paintHint(frame, lane, left)
  }
}

/** Over lanes that have no part in what the hand is doing. */
export function paintVeil(frame: Frame, lanes: readonly number[]): void {
  const { context, scene, palette, view } = frame
  if (lanes.length === 0) return
  toScreenUnits(frame)
  context.fillStyle = palette.ground
  context.globalAlpha = 0.7
  for (const index of lanes) {
    const lane = scene.lanes[index]
    if (!lane) continue
    const { left, right } = edgesOf(frame, lane)
    context.fillRect(left, 0, right - left, view.height)
  }
  context.globalAlpha = 1
}

/** Lines at the sides of a lane that would take a drop, and of every lane where the theme has no bands. */
function paintEdges({ context, palette, view }: Frame, left: number, right: number, isLit: boolean): void {
  if (!isLit && palette.sunken !== palette.ground) return
  const width = isLit ? 3 : 1
  context.fillStyle = isLit ? palette.accent : palette.line
  context.fillRect(left, 0, width, view.height)
  context.fillRect(right - width, 0, width, view.height)
}

/** What an empty lane says: quietly, where its first note would lie. */
function paintHint(
  { context, camera, palette, words, scene, mayWrite }: Frame,
  lane: SceneLane,
  left: number,
): void {
  const room = lane.width * camera.zoom - 2 * noteColumns[0] * camera.zoom
  const isEmptyBoard = scene.notes.size + scene.clusters.size === 0
  const hint = words.translate(
    isEmptyBoard && mayWrite && lane.category !== null ? 'board.emptyLaneHint' : 'board.emptyLane',
  )
  const size = Math.min(15, (room / Math.max(1, words.measure(hint, 15))) * 15)
  if (size < 9) return
  context.fillStyle = palette.ink2
  context.font = `${size}px ${palette.font}`
  const y = toScreen(camera, { x: 0, y: 48 }).y
  context.fillText(hint, left + noteColumns[0] * camera.zoom, Math.max(headerHeight, y))
}

export function paintLaneHeaders(frame: Frame): void {
  const { context, scene, palette, view } = frame
  context.fillStyle = palette.ground
  context.fillRect(0, 0, view.width, headerHeight)
  for (const lane of scene.lanes) {
    const { left, right } = edgesOf(frame, lane)
    if (right < 0 || left > view.width) continue
    context.fillStyle = palette.sunken
    context.fillRect(left, 0, right - left, headerHeight)
    paintName(frame, lane, left, right)
    context.fillStyle = colourOf(palette, lane.category)
    context.fillRect(left, headerHeight - 4, right - left, 4)
  }
  context.fillStyle = palette.line
  context.fillRect(0, headerHeight, view.width, 1)
}

/** Mark, name and count; the name gives way first when the lane is narrow. */
function paintName(
  { context, palette, words, view, locks }: Frame,
  lane: SceneLane,
  left: number,
  right: number,
): void {
  const key = lane.category ?? 'none'
  const name = words.translate(`category.${key}`)
  const isLocked = locks.includes('board') || locks.includes(laneLock(lane.category))
  const figure = lane.itemCount > 0 ? String(lane.itemCount) : ''
  const count = isLocked ? `${figure} ${words.translate('board.locked')}`.trim() : figure
  const nameWidth = words.measureBold(name, 15)
  const countWidth = count ? words.measure(count, 13) + 8 : 0
  const full = markSize + 8 + nameWidth + countWidth
  // The name keeps to the part of the lane that is in the picture.
  const x = Math.max(left + inset, Math.min(inset, right - inset - full))
  const room = Math.min(right, view.width) - x
  const y = (headerHeight - 4) / 2
  if (room < markSize) return
  context.beginPath()
  context.roundRect(x, y - markSize / 2, markSize, markSize, 5)
  context.fillStyle = colourOf(palette, lane.category)
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.noteEdge
  context.stroke()
  context.fillStyle = palette.noteInk
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  context.font = `600 14px ${palette.font}`
  context.fillText(words.translate(`mark.${key}`), x + markSize / 2, y + 1)
  context.textAlign = 'left'
  const showsName = room >= markSize + 8 + nameWidth
  if (showsName) {
    context.fillStyle = palette.ink
    context.font = `600 15px ${palette.font}`
    context.fillText(name, x + markSize + 8, y + 1)
  }
  const countX = x + markSize + 8 + (showsName ? nameWidth + 8 : 0)
  if (count && countX + countWidth - 8 <= Math.min(right, view.width)) {
    context.fillStyle = palette.ink2
    context.font = `13px ${palette.font}`
    context.fillText(count, countX, y + 1)
  }
  context.textBaseline = 'alphabetic'
}

function edgesOf({ camera }: Frame, lane: SceneLane): { left: number; right: number } {
  const left = Math.round(toScreen(camera, { x: lane.x, y: 0 }).x)
  return { left, right: Math.round(left + lane.width * camera.zoom) }
}
