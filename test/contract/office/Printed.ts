// A document as its readers see it: paragraphs of runs, and tables with a grid of cells.

export interface Run {
  style: 'Label' | 'Quiet' | ''
  text: string
}

export interface PrintedCell {
  paragraphs: Run[][]
  rowSpan: number
  columnSpan: number
}

export interface PrintedTable {
  /** The heading above it. */
  heading: Run[]
  /** What repeats at the head of every page. */
  headings: string[]
  /** Null where another cell covers. */
  lines: (PrintedCell | null)[][]
}

export interface Printed {
  title: Run[]
  /** All paragraphs outside of tables, as plain text. */
  paragraphs: string[]
  tables: PrintedTable[]
  /** Head and foot of the pages. */
  pageHead: string
  pageFoot: string
}

export const plain = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

/** Neighbouring runs of one style are one. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.style === run.style) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}
