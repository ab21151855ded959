// The notes that every program draws: 30 Chinese characters each, in a grid of one band a category, as wide as a screen
// is wide when all of it is in the picture.
import { gap, noteHeight, noteWidth } from '../../shared/geometry/measures'
import type { Column } from '../../shared/model/category'

export interface BenchNote {
  /** Opens the text and tells this note from all others. */
  label: string
  text: string
  category: Column
  /** Board units, of the top left corner. */
  x: number
  y: number
}

export interface BenchBoard {
  notes: readonly BenchNote[]
  width: number
  height: number
}

export { noteHeight, noteWidth }

// Not imported: the schemas' library would ride along into the other programs' pages.
const columns: readonly Column[] = ['problem', 'solution', 'risk', 'mitigation', 'unit', 'vision']
const digits = '〇一二三四五六七八九'
const pitchX = noteWidth + gap
const pitchY = noteHeight + gap
const screenAspect = 16 / 9
const words = '業務單位擔心協作會議會增加額外的工作量與究責壓力希望先說清楚再分工'

export function makeNotes(count: number): BenchBoard {
  const perBand = Math.ceil(count / columns.length)
  // Width over height of the whole grid is that of a screen.
  const ideal = Math.sqrt((screenAspect * perBand * pitchY) / (columns.length * pitchX))
  const bandColumns = Math.max(2, Math.round(ideal))
  const notes = Array.from({ length: count }, (_, n): BenchNote => {
    const band = n % columns.length
    const place = Math.floor(n / columns.length)
    const label = [...String(n).padStart(5, '0')].map((digit) => digits[Number(digit)]).join('')
    return {
      label,
      text: label + words.slice(n % 8, (n % 8) + 25),
      category: columns[band]!,
      x: (band * bandColumns + (place % bandColumns)) * pitchX,
      y: Math.floor(place / bandColumns) * pitchY,
    }
  })
  return {
    notes,
    width: columns.length * bandColumns * pitchX,
    height: Math.ceil(perBand / bandColumns) * pitchY,
  }
}
