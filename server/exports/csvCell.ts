// One cell of a CSV file: guarded against being taken for a formula, and quoted where needed. Both can be undone.

// A leading tab or line end is dropped by spreadsheets, which then see what follows; full-width signs count as well.
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/

/** The text with one apostrophe more in front, if a spreadsheet could take it for a formula. */
export function guardFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}

export function csvCell(text: string): string {
  const safe = guardFormula(text)
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
