// Where the tables of a TrueType font begin.

/** Byte offsets by four-letter tag. */
export function readTables(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    tables.set(tag, view.getUint32(entry + 8))
  }
  return tables
}

export function startOf(tables: Map<string, number>, tag: string): number {
  const at = tables.get(tag)
  if (at === undefined) throw new Error(`the font has no table ${tag}`)
  return at
}
