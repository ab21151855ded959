// The outlines of a TrueType font's glyphs as SVG path data: what the `glyf` table draws with quadratic curves.
import { readTables, startOf } from './fontTables'

/** Path data in font units, y downwards, relative to where the path stands: on the baseline, at the glyph's left. */
export type Outline = (glyph: number) => string

interface Point {
  x: number
  y: number
  isOn: boolean
}

/** Deepest nesting of glyphs made of glyphs; a broken font could go round in circles. */
const maxDepth = 4

export function readOutlines(file: Uint8Array): Outline {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = readTables(view)
  const [glyf, loca] = [startOf(tables, 'glyf'), startOf(tables, 'loca')]
  const isLong = view.getInt16(startOf(tables, 'head') + 50) === 1
  const known = new Map<number, Point[][]>()
  const offsetOf = (glyph: number) =>
    isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph)

  function contoursOf(glyph: number, depth = 0): Point[][] {
    const kept = known.get(glyph)
    if (kept) return kept
    const [start, end] = [offsetOf(glyph), offsetOf(glyph + 1)]
    let contours: Point[][] = []
    if (end > start) {
      const count = view.getInt16(glyf + start)
      const body = glyf + start + 10
      if (count >= 0) contours = readSimple(view, body, count)
      else if (depth < maxDepth) contours = readComposite(body, depth)
    }
    known.set(glyph, contours)
    return contours
  }

  /** Other glyphs, each moved and scaled. Placement by matching points is not used by the fonts that we ship. */
  function readComposite(at: number, depth: number): Point[][] {
    const contours: Point[][] = []
    for (let flags = 0x20; flags & 0x20; ) {
      flags = view.getUint16(at)
      const glyph = view.getUint16(at + 2)
      const isWide = (flags & 1) !== 0
      const [dx, dy] = isWide
        ? [view.getInt16(at + 4), view.getInt16(at + 6)]
        : [view.getInt8(at + 4), view.getInt8(at + 5)]
      at += isWide ? 8 : 6
      const scaleCount = flags & 8 ? 1 : flags & 0x40 ? 2 : flags & 0x80 ? 4 : 0
      const scales = Array.from({ length: scaleCount }, (_, index) => view.getInt16(at + 2 * index) / 16384)
      at += 2 * scaleCount
      const [xx = 1, xy = 0, yx = 0, yy = 1] =
        scaleCount === 4 ? scales : [scales[0] ?? 1, 0, 0, scales[1] ?? scales[0] ?? 1]
      for (const contour of contoursOf(glyph, depth + 1)) {
        contours.push(
          contour.map(({ x, y, isOn }) => ({ x: x * xx + y * yx + dx, y: x * xy + y * yy + dy, isOn })),
        )
      }
    }
    return contours
  }

  return (glyph) => writeContours(contoursOf(glyph))
}

function readSimple(view: DataView, at: number, contourCount: number): Point[][] {
  const ends = Array.from({ length: contourCount }, (_, index) => view.getUint16(at + 2 * index))
  const pointCount = (ends.at(-1) ?? -1) + 1
  at += 2 * contourCount
  at += 2 + view.getUint16(at)
  const flags: number[] = []
  while (flags.length < pointCount) {
    const flag = view.getUint8(at++)
    const repeats = flag & 8 ? view.getUint8(at++) : 0
    for (let time = 0; time <= repeats; time++) flags.push(flag)
  }
  /** Differences of one axis: one byte with a sign bit, two bytes, or none. */
  const readAxis = (shortBit: number, sameBit: number) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & shortBit) value += flag & sameBit ? view.getUint8(at++) : -view.getUint8(at++)
      else if (!(flag & sameBit)) {
        value += view.getInt16(at)
        at += 2
      }
      return value
    })
  }
  const xs = readAxis(2, 16)
  const ys = readAxis(4, 32)
  return ends.map((end, index) => {
    const first = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1
    return flags.slice(first, end + 1).map((flag, offset) => ({
      x: xs[first + offset] ?? 0,
      y: ys[first + offset] ?? 0,
      isOn: (flag & 1) !== 0,
    }))
  })
}

/** A closed contour ends where it began, so each begins relative to the one before. */
function writeContours(contours: readonly Point[][]): string {
  let path = ''
  let [atX, atY] = [0, 0]
  const by = ({ x, y }: Pick<Point, 'x' | 'y'>) => `${Math.round(x) - atX} ${atY - Math.round(y)}`
  const goTo = ({ x, y }: Pick<Point, 'x' | 'y'>) => {
    atX = Math.round(x)
    atY = Math.round(y)
  }
  for (const points of contours) {
    const [start, rest] = startOfContour(points)
    if (!start) continue
    path += `m${by(start)}`
    goTo(start)
    let control: Point | null = null
    for (const point of rest) {
      if (control) {
        // Between two control points lies a point of the curve that the font leaves out.
        const end = point.isOn ? point : between(control, point)
        path += `q${by(control)} ${by(end)}`
        goTo(end)
      } else if (point.isOn) {
        path += `l${by(point)}`
        goTo(point)
      }
      control = point.isOn ? null : point
    }
    path += control ? `q${by(control)} ${by(start)}z` : 'z'
    goTo(start)
  }
  return path
}

/** Where a contour begins, and the points after that. */
function startOfContour(points: readonly Point[]): [Point | null, readonly Point[]] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return [null, []]
  if (first.isOn) return [first, points.slice(1)]
  return [last.isOn ? last : between(first, last), points]
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true }
}
