// Collects what the font of a picture lacks, as people see characters: a family of four is one.
import type { Fonts } from './fonts'

/** 〓, which printers set where a type is missing. */
const stand = '〓'
const graphemes = new Intl.Segmenter('zh-TW', { granularity: 'grapheme' })

export class MissingCharacters {
  private readonly found = new Set<string>()

  constructor(private readonly fonts: Pick<Fonts, 'has'>) {}

  /** The text with a sign in the place of each missing character, so that no empty boxes are printed. */
  readonly replace = (text: string): string => {
    if (this.fonts.has(text)) return text
    return Array.from(graphemes.segment(text), ({ segment }) => {
      if (this.fonts.has(segment)) return segment
      this.found.add(segment)
      return stand
    }).join('')
  }

  /** The text as it is. */
  readonly note = (text: string): string => {
    this.replace(text)
    return text
  }

  /** Each once, in the order in which they were met. */
  list(): string[] {
    return [...this.found]
  }
}
