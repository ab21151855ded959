// What a TrueType font says about single characters: whether it has them and how wide they are. Only the tables that
// this needs are read: `cmap` (format 12) and `hmtx`.

export interface FontFile {
  has(codePoint: number): boolean
  /** Advance width in ems; undefined for what the font lacks. */
  widthOf(codePoint: number): number | undefined
}

export function readFont(file: Uint8Array): FontFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = readTables(view)
  const groups = readGroups(view, start(tables, 'cmap'))
  const unitsPerEm = view.getUint16(start(tables, 'head') + 18)
  const advances = start(tables, 'hmtx')
  const advanceCount = view.getUint16(start(tables, 'hhea') + 34)
  const known = new Map<number, number | undefined>()

  function measure(codePoint: number): number | undefined {
    const glyph = glyphOf(groups, codePoint)
    if (glyph === 0) return undefined
    return view.getUint16(advances + 4 * Math.min(glyph, advanceCount - 1)) / unitsPerEm
  }

  function widthOf(codePoint: number): number | undefined {
    if (!known.has(codePoint)) known.set(codePoint, measure(codePoint))
    return known.get(codePoint)
  }

  return { widthOf, has: (codePoint) => widthOf(codePoint) !== undefined }
}

/** Where each table begins, by its four-letter tag. */
function readTables(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    tables.set(tag, view.getUint32(entry + 8))
  }
  return tables
}

function start(tables: Map<string, number>, tag: string): number {
  const at = tables.get(tag)
  if (at === undefined) throw new Error(`the font has no table ${tag}`)
  return at
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
    const [first = 0, last = 0, glyph = 0] = groups.subarray(3 * middle, 3 * middle + 3)
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return glyph + codePoint - first
  }
  return 0
}
