// Makes a package of one moment: libraries write the clock into it, and then no two files of one board are equal. Also
// names the font that stands in where the first one is not installed.
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { fontName, secondFontName } from './paper/look'

/** Zip keeps no time zone and starts in 1980. */
const mtime = new Date(1980, 0, 1, 12)

/** `madeAt` in milliseconds since 1970. */
export function settlePackage(file: Uint8Array, madeAt: number): Uint8Array {
  const settled: Zippable = {}
  for (const [path, bytes] of Object.entries(unzipSync(file))) {
    if (!path.endsWith('/')) settled[path] = [settlePart(path, bytes, madeAt), { mtime, level: 6 }]
  }
  return zipSync(settled)
}

function settlePart(path: string, bytes: Uint8Array, madeAt: number): Uint8Array {
  if (path === 'docProps/core.xml') {
    const time = `${new Date(madeAt).toISOString().slice(0, 19)}Z`
    return strToU8(strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)/g, `$1${time}`))
  }
  if (path !== 'word/fontTable.xml') return bytes
  const font = `<w:font w:name="${fontName}"><w:altName w:val="${secondFontName}"/></w:font>`
  return strToU8(
    strFromU8(bytes).replace(
      /(<w:fonts\b[^>]*?)(?:\/>|>)/,
      (whole, open) => `${open}>${font}${whole.endsWith('/>') ? '</w:fonts>' : ''}`,
    ),
  )
}
