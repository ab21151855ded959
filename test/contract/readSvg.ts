// What a picture's SVG holds, read without an XML library: its own writer uses few forms. That it is well-formed XML at
// all, resvg's strict parser says.
import { Resvg } from '@resvg/resvg-js'

export interface SvgGroup {
  id: string
  title: string
  /** The lines of text in it, in order. */
  lines: string[]
  boxes: { x: number; y: number; width: number; height: number; fill: string }[]
}

export interface ReadSvg {
  width: number
  height: number
  viewWidth: number
  viewHeight: number
  /** By how much what lies on the board is moved. */
  moved: [number, number]
  groups: Map<string, SvgGroup>
  /** Every element and attribute name that occurs. */
  elements: Set<string>
  attributes: Set<string>
  /** Every line of text. */
  lines: string[]
}

const token = /<(\/?)([\w:?!-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*([/?]?)>|([^<]+)/g

/** Throws on what is no XML. */
export function readSvg(svg: string): ReadSvg {
  new Resvg(svg, { font: { loadSystemFonts: false } })
  const groups = new Map<string, SvgGroup>()
  const read: ReadSvg = {
    ...{ width: 0, height: 0, viewWidth: 0, viewHeight: 0, moved: [0, 0], groups },
    ...{ elements: new Set(), attributes: new Set(), lines: [] },
  }
  const open: { name: string; group: SvgGroup | null }[] = []
  let seen = 0
  for (const [whole, slash, name = '', attributeText = '', selfClosing, text] of svg.matchAll(token)) {
    seen += whole.length
    const group = open.findLast((element) => element.group)?.group ?? null
    const inside = open.at(-1)?.name
    if (text !== undefined) {
      if (inside === 'title' && group) group.title = unescapeXml(text)
      if (inside === 'text') {
        read.lines.push(unescapeXml(text))
        group?.lines.push(unescapeXml(text))
      }
      continue
    }
    if (slash) {
      open.pop()
      continue
    }
    const attributes = readAttributes(attributeText)
    read.elements.add(name)
    for (const attribute of attributes.keys()) read.attributes.add(attribute)
    const number = (key: string) => Number(attributes.get(key) ?? 0)
    if (name === 'svg') {
      const [, , viewWidth = 0, viewHeight = 0] = (attributes.get('viewBox') ?? '').split(' ').map(Number)
      Object.assign(read, { width: number('width'), height: number('height'), viewWidth, viewHeight })
    }
    let own: SvgGroup | null = null
    const id = attributes.get('id')
    if (name === 'g' && id) {
      own = { id, title: '', lines: [], boxes: [] }
      groups.set(id, own)
      const move = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes.get('transform') ?? '')
      if (move) read.moved = [Number(move[1]), Number(move[2])]
    }
    if (name === 'rect') {
      const fill = attributes.get('fill') ?? ''
      group?.boxes.push({
        x: number('x'),
        y: number('y'),
        width: number('width'),
        height: number('height'),
        fill,
      })
    }
    if (!selfClosing) open.push({ name, group: own })
  }
  if (seen !== svg.length) throw new Error('there is something in this SVG that is neither text nor a tag')
  return read
}

function readAttributes(text: string): Map<string, string> {
  const pairs = [...text.matchAll(/([\w:-]+)="([^"]*)"/g)]
  return new Map(pairs.map(([, name = '', value = '']) => [name, unescapeXml(value)]))
}

function unescapeXml(text: string): string {
  const chars: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"' }
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => chars[name] ?? '')
}
