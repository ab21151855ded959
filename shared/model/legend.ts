// A board's own colours, by category: how they are written, and whether the ink of a note can be read on them.
import * as v from 'valibot'
import { categories, categorySchema } from './category'

/** WCAG 2.2, 1.4.3: smallest contrast between words and what they stand on. */
export const minContrast = 4.5
/** The lightest ink that a theme writes notes with. */
export const lightestNoteInk = '#1f2328'

export const legendSchema = v.pipe(
  v.array(v.object({ category: categorySchema, colour: v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/)) })),
  v.maxLength(categories.length),
)

/** Contrast of the ink on a `#rrggbb` ground: from 1 to about 16. Formula of WCAG 2.2, "relative luminance". */
export function contrastOnNote(colour: string): number {
  const [ink, ground] = [luminance(lightestNoteInk), luminance(colour)]
  return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!
}
