// A pen that writes SVG. Texts stay texts; whatever they say, the result is well-formed and does nothing.
import type { Pen } from '../../shared/scene/pen'
import { escapeXml } from './escapeXml'
import { paintAttributes } from './paintAttributes'

/** From the baseline up to the middle of a Han character, in ems: where a canvas puts `middle`. */
const middleEms = 0.38

const anchors: { readonly [align: string]: TextPlace['anchor'] } = { center: 'middle', right: 'end' }

export interface TextPlace {
  /** Where the text starts, ends or has its middle: `anchor` says which. */
  x: number
  /** The baseline. */
  y: number
  size: number
  weight: string
  italic: boolean
  anchor: 'start' | 'middle' | 'end'
}

interface State {
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  globalAlpha: number
  font: string
  textAlign: string
  textBaseline: string
}

export class SvgPen implements Pen {
  fillStyle: unknown = '#000000'
  strokeStyle: unknown = '#000000'
  lineWidth = 1
  globalAlpha = 1
  font = '15px sans-serif'
  textAlign = 'left'
  textBaseline = 'alphabetic'

  private readonly written: string[] = []
  /** The current path: elements without their paint, such as `<rect x="0"`. */
  private shapes: string[] = []
  private lines = ''
  private readonly saved: { state: State; clips: number }[] = []
  private clips = 0
  private clipCount = 0

  /** `say` has the last word on what a text shows. */
  constructor(private readonly say: (text: string) => string = (text) => text) {}

  /** Everything so far. */
  toString(): string {
    return this.written.join('\n')
  }

  /** What `paint` paints, as one group that moves by whole units; `title` is its text for those who do not see it. */
  group(id: string, title: string, paint: () => void, moveBy: readonly [number, number] = [0, 0]): void {
    const move = moveBy.some((by) => by !== 0) ? ` transform="translate(${moveBy.map(round).join(' ')})"` : ''
    this.written.push(`<g id="${escapeXml(id)}"${move}>`)
    if (title) this.written.push(`<title>${escapeXml(title)}</title>`)
    paint()
    this.written.push('</g>')
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline } = this
    const state = { fillStyle, strokeStyle, lineWidth, globalAlpha, font, textAlign, textBaseline }
    this.saved.push({ state, clips: this.clips })
    this.clips = 0
  }

  restore(): void {
    const last = this.saved.pop()
    if (!last) return
    for (; this.clips > 0; this.clips--) this.written.push('</g>')
    this.clips = last.clips
    Object.assign(this, last.state)
  }

  clip(): void {
    const id = `clip-${++this.clipCount}`
    this.written.push(`<clipPath id="${id}">${this.outline('')}</clipPath><g clip-path="url(#${id})">`)
    this.clips++
  }

  beginPath(): void {
    this.shapes = []
    this.lines = ''
  }

  moveTo(x: number, y: number): void {
    this.lines += `M${round(x)} ${round(y)}`
  }

  lineTo(x: number, y: number): void {
    this.lines += `L${round(x)} ${round(y)}`
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.lines += `C${[x1, y1, x2, y2, x, y].map(round).join(' ')}`
  }

  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.shapes.push(`${rect(x, y, width, height)} rx="${round(radius)}"`)
  }

  fill(): void {
    this.written.push(this.outline(this.filled()))
  }

  stroke(): void {
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${round(this.lineWidth)}"`
    const paint = paintAttributes('stroke', String(this.strokeStyle), this.globalAlpha)
    this.written.push(this.outline(` fill="none"${paint}${width}`))
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.written.push(`${rect(x, y, width, height)}${this.filled()}/>`)
  }

  fillText(text: string, x: number, y: number): void {
    const { size, weight, italic } = readFontSpec(this.font)
    const baseline = this.textBaseline === 'middle' ? y + middleEms * size : y
    const place = {
      x,
      y: baseline,
      size,
      weight,
      italic,
      anchor: anchors[this.textAlign] ?? 'start',
    } as const
    this.written.push(this.writeText(this.say(text), place, this.filled()))
  }

  /** One line of text as an element. */
  protected writeText(
    text: string,
    { x, y, size, weight, italic, anchor }: TextPlace,
    paint: string,
  ): string {
    const attributes = [
      ` x="${round(x)}" y="${round(y)}" font-size="${round(size)}"`,
      weight === '400' ? '' : ` font-weight="${weight}"`,
      italic ? ' font-style="italic"' : '',
      anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
      paint,
    ]
    return `<text${attributes.join('')}>${escapeXml(text)}</text>`
  }

  private filled(): string {
    return paintAttributes('fill', String(this.fillStyle), this.globalAlpha)
  }

  /** The current path as elements with this paint. */
  private outline(paint: string): string {
    const path = this.lines ? [`<path d="${this.lines}"`] : []
    return [...this.shapes, ...path].map((element) => `${element}${paint}/>`).join('')
  }
}

function rect(x: number, y: number, width: number, height: number): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
}

function readFontSpec(font: string): { size: number; weight: string; italic: boolean } {
  const [, italic, weight = '400', size] = /^(italic )?(?:(\d+) )?([\d.]+)px /.exec(font) ?? []
  return { size: Number(size ?? 15), weight, italic: italic !== undefined }
}

/** To hundredths of a unit. */
export function round(value: number): number {
  return Math.round(value * 100) / 100
}
