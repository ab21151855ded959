// A pen that writes SVG without texts: every line of text as the outlines of its characters. What paints it needs no
// fonts then, and each line is exactly as wide as it was measured.
import type { Fonts } from './fonts'
import { round, SvgPen, type TextPlace } from './SvgPen'

/** Where, as a share of the text's width, each anchor holds it. */
const shares = { start: 0, middle: 0.5, end: 1 } as const
/** How far letters lean that say 匿名 in italics: the font has none of its own. */
const lean = 0.2

export class OutlinePen extends SvgPen {
  constructor(
    private readonly fonts: Pick<Fonts, 'outline'>,
    say: (text: string) => string,
  ) {
    super(say)
  }

  protected override writeText(text: string, place: TextPlace, paint: string): string {
    const { path, width, unitsPerEm } = this.fonts.outline(text, Number(place.weight) >= 600)
    if (!path) return ''
    const scale = place.size / unitsPerEm
    const left = place.x - width * scale * shares[place.anchor]
    const skew = place.italic ? -lean * scale : 0
    const matrix = [scale, 0, skew, scale].map((part) => part.toFixed(6)).join(' ')
    return `<path transform="matrix(${matrix} ${round(left)} ${round(place.y)})" d="${path}"${paint}/>`
  }
}
