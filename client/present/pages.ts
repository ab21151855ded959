// Lays a stop's things out on pages, as large as they fit, but never with smaller words than the back row can read.
import { clusterWidth, gap, noteWidth } from '../../shared/geometry/measures'
import type { SceneThing } from '../../shared/scene/scene'
import type { Words } from '../../shared/scene/words'
import type { Stop } from './stops'

/** Smallest height of a note's words, as a part of the picture's height. */
export const minTextPart = 1 / 40
/** The lines around the outermost things, in board units. */
const edge = 1
/** Larger than this part of the height words are only large. */
const maxTextPart = 1 / 11

export interface Placed {
  thing: SceneThing
  /** Board units from the page's top left corner. */
  x: number
  y: number
}

export interface Page {
  key: string
  stop: Stop
  /** From 0, of `count` pages of this stop. */
  index: number
  count: number
  /** CSS pixels per board unit. */
  zoom: number
  placed: readonly Placed[]
  /** Board units. */
  width: number
}

export interface Room {
  /** Where notes may lie, in CSS pixels. */
  width: number
  height: number
  /** Of the whole picture, in CSS pixels. */
  pictureHeight: number
}

export function layOutStop(stop: Stop, words: Words, room: Room): Page[] {
  const sizes = stop.things.map((thing) => textSize(thing, words))
  const minZoom = (room.pictureHeight * minTextPart) / Math.min(...sizes)
  const maxZoom = Math.max(minZoom, (room.pictureHeight * maxTextPart) / Math.max(...sizes))
  const { columns, zoom, pages } = paginate(stop.things, room, minZoom, maxZoom)
  return pages.map((placed, index) => ({
    key: `${stop.key}:${index}`,
    stop,
    index,
    count: pages.length,
    zoom,
    placed,
    width: widthOf(stop.things, Math.min(columns, stop.things.length)),
  }))
}

/** Size of the thing's words in board units. */
export function textSize(thing: SceneThing, words: Words): number {
  return thing.kind === 'note'
    ? words.ofNote(thing.record, thing.merged).text.fontSize
    : words.ofHeading(thing).fontSize
}

interface Fit {
  columns: number
  zoom: number
  pages: Placed[][]
}

/** One page if everything can be read on it; else as few as the smallest words allow, evenly filled and as large as fit. */
function paginate(things: readonly SceneThing[], room: Room, minZoom: number, maxZoom: number): Fit {
  const pitch = widthOf(things, 1) + gap
  const columns = Math.max(1, Math.floor((room.width / minZoom - edge + gap) / pitch))
  const whole = fitPages([things], columns, room, maxZoom)
  if (whole.zoom >= minZoom) return whole
  const smallest = { columns, zoom: minZoom, pages: fillPages(things, columns, room.height / minZoom - edge) }
  const perPage = Math.ceil(things.length / smallest.pages.length)
  const chunks = smallest.pages.map((_, index) => things.slice(index * perPage, (index + 1) * perPage))
  const even = fitPages(
    chunks.filter((chunk) => chunk.length > 0),
    columns,
    room,
    maxZoom,
  )
  return even.zoom >= minZoom ? even : smallest
}

/** The number of columns that makes the things of these pages largest. */
function fitPages(
  chunks: readonly (readonly SceneThing[])[],
  maxColumns: number,
  room: Room,
  maxZoom: number,
): Fit {
  const most = Math.min(maxColumns, Math.max(...chunks.map(({ length }) => length)))
  let best: Fit = { columns: 1, zoom: 0, pages: [] }
  for (let columns = 1; columns <= most; columns++) {
    const rows = chunks.map((chunk) => placeRows(chunk, columns, Infinity))
    const tallest = Math.max(...rows.map(([, bottom]) => bottom))
    const zoom = Math.min(
      maxZoom,
      room.width / (widthOf(chunks[0] ?? [], columns) + edge),
      room.height / (tallest + edge),
    )
    if (zoom > best.zoom) best = { columns, zoom, pages: rows.map(([placed]) => placed) }
  }
  return best
}

function fillPages(things: readonly SceneThing[], columns: number, height: number): Placed[][] {
  const pages: Placed[][] = []
  let left = things
  while (left.length > 0) {
    // A rounding error must not push the last row away.
    const [placed] = placeRows(left, columns, height * 1.0001)
    pages.push(placed)
    left = left.slice(placed.length)
  }
  return pages
}

/** Row after row until the height is used up; one row at least. Returns where the last row ends, too. */
function placeRows(things: readonly SceneThing[], columns: number, height: number): [Placed[], number] {
  const pitch = widthOf(things, 1) + gap
  const placed: Placed[] = []
  let bottom = 0
  for (let start = 0; start < things.length; start += columns) {
    const row = things.slice(start, start + columns)
    const top = start === 0 ? 0 : bottom + gap
    const end = top + Math.max(...row.map(({ box }) => box.height))
    if (end > height && start > 0) break
    bottom = end
    for (const [column, thing] of row.entries()) placed.push({ thing, x: column * pitch, y: top })
  }
  return [placed, bottom]
}

function widthOf(things: readonly SceneThing[], columns: number): number {
  const width = things[0]?.kind === 'cluster' ? clusterWidth : noteWidth
  return columns * (width + gap) - gap
}

/** The page on which a place of the board is shown: of the lane or cluster that is meant, the one nearest to it. */
export function pageFor(
  pages: readonly Page[],
  wanted: { lane: string | null; clusterId: string | null; centre: readonly [number, number] },
): number {
  const candidates = pages.map((page, index) => ({ page, index }))
  const ofCluster = candidates.filter(({ page }) => page.stop.clusterId === wanted.clusterId)
  const ofLane = candidates.filter(({ page }) => (page.stop.lane ?? 'none') === wanted.lane)
  const among =
    wanted.clusterId !== null && ofCluster.length > 0 ? ofCluster : ofLane.length > 0 ? ofLane : candidates
  let nearest = { index: -1, distance: Infinity }
  for (const { page, index } of among) {
    for (const { thing } of page.placed) {
      const { x, y, width, height } = thing.box
      const distance = Math.hypot(x + width / 2 - wanted.centre[0], y + height / 2 - wanted.centre[1])
      if (distance < nearest.distance) nearest = { index, distance }
    }
  }
  return nearest.index
}
