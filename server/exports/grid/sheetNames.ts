// Names of the sheets of a workbook: what people called a table, as far as spreadsheets allow it.
import { legalText } from '../legalText'

// Excel and LibreOffice refuse these; brackets and quotes would break references to the sheet; the rest cannot be seen.
const refused = /[\\/?*:[\]'"!]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu
/** Excel's limit, in UTF-16 units. */
const longest = 31

/** The names for these headings, in order: none empty, none twice, whatever the case of its letters. */
export function sheetNamesOf(headings: readonly string[]): string[] {
  // Excel keeps History for itself.
  const taken = new Set(['history'])
  return headings.map((heading, index) => {
    const plain = legalText(heading).replace(refused, ' ').replace(/\s+/g, ' ').trim() || String(index + 1)
    for (let copy = 1; ; copy++) {
      const end = copy === 1 ? '' : ` (${copy})`
      const name = cut(plain, longest - end.length) + end
      if (taken.has(foldCase(name))) continue
      taken.add(foldCase(name))
      return name
    }
  })
}

function cut(text: string, units: number): string {
  let short = ''
  for (const char of text) {
    if (short.length + char.length > units) break
    short += char
  }
  return short.trimEnd()
}

function foldCase(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase()
}
