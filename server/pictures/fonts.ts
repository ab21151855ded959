// The fonts of pictures: Noto Sans TC in the two weights that the board uses, and what it cannot say.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Measure } from '../../shared/text/lineBreaks'
import { type FontFile, readFont } from './fontFile'

const require = createRequire(import.meta.url)
/** TrueType files. */
export const fontPaths = {
  regular: require.resolve('@expo-google-fonts/noto-sans-tc/400Regular/NotoSansTC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-tc/600SemiBold/NotoSansTC_600SemiBold.ttf'),
}

export interface Fonts {
  measure: Measure
  measureBold: Measure
  /** Whether every visible part of the text is in the font. */
  has(text: string): boolean
  /** The text as path data in font units, its baseline at 0, `width` units wide. */
  outline(text: string, isBold: boolean): { path: string; width: number; unitsPerEm: number }
}

let read: Fonts | null = null

/** Read once, on first use. */
export function readFonts(): Fonts {
  if (read) return read
  const regular = readFont(readFileSync(fontPaths.regular))
  const bold = readFont(readFileSync(fontPaths.bold))
  const isMissing = (char: string) => !isInvisible(char) && !regular.has(char.codePointAt(0)!)
  read = {
    measure: measureWith(regular),
    measureBold: measureWith(bold),
    has: (text) => ![...text.normalize()].some(isMissing),
    outline: (text, isBold) => outlineWith(isBold ? bold : regular, text),
  }
  return read
}

/** What the font lacks counts as wide as a Han character. */
function measureWith(font: FontFile): Measure {
  return (text, fontSize) => {
    let units = 0
    for (const char of text.normalize()) units += advanceOf(font, char)
    return (units / font.unitsPerEm) * fontSize
  }
}

function outlineWith(font: FontFile, text: string): ReturnType<Fonts['outline']> {
  let path = ''
  let width = 0
  for (const char of text.normalize()) {
    const glyph = isInvisible(char) ? '' : font.outlineOf(char.codePointAt(0)!)
    if (glyph) path += `M${width} 0${glyph}`
    width += advanceOf(font, char)
  }
  return { path, width, unitsPerEm: font.unitsPerEm }
}

function advanceOf(font: FontFile, char: string): number {
  return isInvisible(char) ? 0 : (font.widthOf(char.codePointAt(0)!) ?? font.unitsPerEm)
}

/** Joiners, variation selectors and the like: they shape their neighbours and take no room. */
function isInvisible(char: string): boolean {
  return char > '\u007F' ? /^\p{Default_Ignorable_Code_Point}$/u.test(char) : char < ' '
}
