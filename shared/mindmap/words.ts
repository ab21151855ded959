// The words of a node broken into lines, and the room they take. Kept by what they say, so that typing in one node
// breaks the lines of that one alone.
import type { Translate } from '../i18n/catalogue'
import { breakLines, fitLine, type Measure } from '../text/lineBreaks'
import type { Size } from './layout'
import type { NodeContent } from './nodeContent'

export interface NodeWords {
  fontSize: number
  lineHeight: number
  isBold: boolean
  lines: readonly string[]
  /** Who said it and the stage; empty when neither is known. */
  foot: string
  /** One character each: the category, then what else is to be known. */
  marks: readonly string[]
  size: Size
}

export const nodePadding = 12
export const markPitch = 20
export const footSize = 13
export const footHeight = 19
const leading = 1.35
const maxLines = 12
const minTextWidth = 40
const maxKept = 20_000
const looks = {
  root: { fontSize: 24, isBold: true, maxWidth: 300 },
  aspect: { fontSize: 20, isBold: true, maxWidth: 230 },
  plain: { fontSize: 17, isBold: false, maxWidth: 252 },
} as const

export type Rank = keyof typeof looks

export class MindWords {
  private readonly kept = new Map<string, NodeWords>()

  constructor(
    private readonly measure: Measure,
    private readonly measureBold: Measure,
    readonly translate: Translate,
  ) {}

  ofNode(content: NodeContent, shown: string, rank: Rank): NodeWords {
    const { speaker, stage, category } = content
    const said = speaker ? [speaker.name, speaker.unit].filter(Boolean).join('・') : ''
    const foot = [said, stage].filter(Boolean).join('　')
    const marks = category ? [this.translate(`mark.${category}`)] : []
    if (content.sourced) marks.push(this.translate('mark.sourced'))
    if (content.neutralText && content.neutralText !== content.originalText)
      marks.push(this.translate('mark.reworded'))
    return this.of(shown, foot, marks, rank)
  }

  /** The core question. */
  ofRoot(text: string): NodeWords {
    return this.of(text || this.translate('mindmap.noQuestion'), '', [], 'root')
  }

  private of(text: string, foot: string, marks: readonly string[], rank: Rank): NodeWords {
    const key = [rank, marks.join(''), foot, text].join('\u0000')
    let words = this.kept.get(key)
    if (!words) {
      if (this.kept.size >= maxKept) this.kept.clear()
      words = this.breakUp(text, foot, marks, rank)
      this.kept.set(key, words)
    }
    return words
  }

  private breakUp(text: string, foot: string, marks: readonly string[], rank: Rank): NodeWords {
    const { fontSize, isBold, maxWidth } = looks[rank]
    const measure = isBold ? this.measureBold : this.measure
    const lineHeight = fontSize * leading
    const { lines } = breakLines(text, fontSize, maxWidth, maxLines, measure)
    const marksWidth = marks.length * markPitch
    const shownFoot = foot && fitLine(foot, footSize, maxWidth - marksWidth, this.measure)
    const hasFoot = shownFoot !== '' || marks.length > 0
    const footWidth = hasFoot ? marksWidth + this.measure(shownFoot, footSize) : 0
    const widest = lines.reduce((width, line) => Math.max(width, measure(line, fontSize)), minTextWidth)
    const width = Math.ceil(Math.max(widest, footWidth)) + 2 * nodePadding
    const height =
      Math.ceil(Math.max(1, lines.length) * lineHeight) + 2 * nodePadding - 4 + (hasFoot ? footHeight : 0)
    return { fontSize, lineHeight, isBold, lines, foot: shownFoot, marks, size: { width, height } }
  }
}
