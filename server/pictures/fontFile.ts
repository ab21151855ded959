// What a TrueType font says about single characters: whether it has them, how wide they are, what they look like. Only
// the tables that this needs are read: `cmap` (format 12), `hmtx` and the outlines.
import { readTables, startOf } from './fontTables'
import { readOutlines } from './glyphOutlines'

export interface FontFile {
  unitsPerEm: number
  has(codePoint: number): boolean
  /** Advance width in font units; undefined for what the font lacks. */
  widthOf(codePoint: number): number | undefined
  /** Relative path data in font units, y downwards, from the baseline's left; empty for what the font lacks. */
  outlineOf(codePoint: number): string
}

export function readFont(file: Uint8Array): FontFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = readTables(view)
  const groups = readGroups(view, startOf(tables, 'cmap'))
  const advances = startOf(tables, 'hmtx')
  const advanceCount = view.getUint16(startOf(tables, 'hhea') + 34)
  const outline = readOutlines(file)
  const known = new Map<number, number>()
  const drawn = new Map<number, string>()

  function find(codePoint: number): number {
    const glyph = known.get(codePoint) ?? glyphOf(groups, codePoint)
    known.set(codePoint, glyph)
    return glyph
  }

  return {
    unitsPerEm: view.getUint16(startOf(tables, 'head') + 18),
    has: (codePoint) => find(codePoint) !== 0,
    widthOf(codePoint) {
      const glyph = find(codePoint)
      return glyph === 0 ? undefined : view.getUint16(advances + 4 * Math.min(glyph, advanceCount - 1))
    },
    outlineOf(codePoint) {
      let path = drawn.get(codePoint)
      if (path === undefined) {
        const glyph = find(codePoint)
        path = glyph === 0 ? '' : outline(glyph)
        drawn.set(codePoint, path)
      }
      return path
    },
  }
}

/** Triples of first character, last character, glyph of the first; in ascending order. */
function readGroups(view: DataView, cmap: number): Uint32Array {
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    if (view.getUint16(subtable) !== 12) continue
    const values = new Uint32Array(3 * view.getUint32(subtable + 12))
    for (let at = 0; at < values.length; at++) values[at] = view.getUint32(subtable + 16 + 4 * at)
    return values
  }
  throw new Error('the font has no character map of format 12')
}

/** By binary search; 0, the font's sign for "missing", when no group holds the character. */
function glyphOf(groups: Uint32Array, codePoint: number): number {
  let low = 0
  let high = groups.length / 3 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const first = groups[3 * middle] ?? 0
    if (codePoint < first) high = middle - 1
    else if (codePoint > (groups[3 * middle + 1] ?? 0)) low = middle + 1
    else return (groups[3 * middle + 2] ?? 0) + codePoint - first
  }
  return 0
}
