// A package of XML parts, unzipped and every part read.
import { strFromU8, unzipSync } from 'fflate'
import { parseXml, type XmlElement } from './xmlTree'

export interface Package {
  /** As they lie in the file. */
  paths: string[]
  xml: ReadonlyMap<string, XmlElement>
  part(path: string): XmlElement
}

export function readPackage(file: string | Uint8Array): Package {
  if (typeof file === 'string') throw new Error('text, where a package was expected')
  const files = Object.entries(unzipSync(file))
  const isXml = ([path]: readonly [string, unknown]) => /\.(xml|rels)$/.test(path)
  const xml = new Map(files.filter(isXml).map(([path, bytes]) => [path, parseXml(strFromU8(bytes))]))
  const part = (path: string) => {
    const found = xml.get(path)
    if (!found) throw new Error(`the package has no ${path}`)
    return found
  }
  return { paths: files.map(([path]) => path), xml, part }
}

const lineEnds = new Set(['text:p', 'text:h', 'w:p', 'si', 'w:br', 'text:line-break'])

/** What people read in a file, whatever its format. */
export function readWords(file: string | Uint8Array): string {
  if (typeof file === 'string') return file
  return [...readPackage(file).xml.values()].map(linesOf).join('\n')
}

function linesOf(element: XmlElement): string {
  const words = element.children.map((child) => (typeof child === 'string' ? child : linesOf(child))).join('')
  if (element.name === 'text:s') return ' '.repeat(Number(element.attributes['text:c'] ?? 1))
  return lineEnds.has(element.name) ? `${words}\n` : words
}
