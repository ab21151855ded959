// The colours and the font that the board is painted with.
import type { Category } from '../model/category'

export interface Palette {
  ground: string
  surface: string
  sunken: string
  ink: string
  ink2: string
  line: string
  lineStrong: string
  accent: string
  accentSoft: string
  onAccent: string
  noteInk: string
  noteEdge: string
  font: string
  category: { readonly [C in Category | 'none']: string }
}

export function colourOf(palette: Palette, category: Category | null): string {
  return palette.category[category ?? 'none']
}
