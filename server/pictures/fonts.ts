// The fonts of pictures: Noto Sans TC in the two weights that the board uses, and what it cannot say.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Measure } from '../../shared/text/lineBreaks'
import { type FontFile, readFont } from './fontFile'

const resolve = createRequire(import.meta.url).resolve
const folder = '@expo-google-fonts/noto-sans-tc'

/** Weights 400 and 600. */
const paths = [
  resolve(`${folder}/400Regular/NotoSansTC_400Regular.ttf`),
  resolve(`${folder}/600SemiBold/NotoSansTC_600SemiBold.ttf`),
]
export const fontFamily = 'Noto Sans TC'

export interface Fonts {
  files: Uint8Array[]
  measure: Measure
  measureBold: Measure
  /** Whether every visible part of the text is in the font. */
  has(text: string): boolean
}

let read: Fonts | null = null

/** Read once, on first use. */
export function readFonts(): Fonts {
  if (read) return read
  const files = paths.map((path) => readFileSync(path))
  const [regular, bold] = files.map(readFont) as [FontFile, FontFile]
  const isMissing = (char: string) => !isInvisible(char) && !regular.has(char.codePointAt(0)!)
  read = {
    files,
    measure: measureWith(regular),
    measureBold: measureWith(bold),
    has: (text) => ![...text].some(isMissing),
  }
  return read
}

/** What the font lacks counts as wide as a Han character. */
function measureWith(font: FontFile): Measure {
  return (text, fontSize) => {
    let ems = 0
    for (const char of text) if (!isInvisible(char)) ems += font.widthOf(char.codePointAt(0)!) ?? 1
    return ems * fontSize
  }
}

/** Joiners, variation selectors and the like: they shape their neighbours and take no room. */
function isInvisible(char: string): boolean {
  return char > '\u007F' ? /^\p{Default_Ignorable_Code_Point}$/u.test(char) : char < ' '
}
