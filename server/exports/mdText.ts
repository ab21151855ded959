// Text inside a Markdown document: nothing of it is read as markup, as HTML or as a new block.

const markup = /[\\`*_[\]|~#$]/g

/** One line of text. Entities instead of backslashes for `<` and `&`: no renderer makes a tag of them. */
export function escapeLine(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(markup, (sign) => `\\${sign}`)
}

/** Lines of text on one line of the document. */
export function escapeLines(lines: readonly string[]): string {
  return lines.map(escapeLine).join('<br>')
}

export function escapeText(text: string): string {
  return escapeLines(text.split('\n'))
}

/** A table with its heading; every cell is escaped already. */
export function tableOf(headings: readonly string[], lines: readonly (readonly string[])[]): string {
  return [headings, headings.map(() => '---'), ...lines].map(tableLine).join('\n')
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
