// The worksheet as a printed document shows it: what stands where, in words and numbers, for any format of documents.

/** A few words with their label before them, such as `備註：` or `解2（→問1）`. */
export interface Field {
  label: string
  text: string
  /** Words of ours where nobody wrote any, as the dash of an empty cell; shown pale. */
  isQuiet?: boolean
}

/** The label of the field with this place in its paragraph, with the spaces that set it apart. */
export function spacedLabel(label: string, index: number): string {
  if (label === '') return ''
  return `${index > 0 ? '\u3000' : ''}${label}${/[）：\s]$/.test(label) ? '' : ' '}`
}

/** Fields on one line, one after another; line ends within a text are kept. */
export type Paragraph = readonly Field[]

export interface PaperCell {
  paragraphs: Paragraph[]
  /** How many lines it covers, from its own on. */
  rowSpan: number
}

export interface PaperColumn {
  heading: string
  /** As #rrggbb; null when the column is of no category. */
  colour: string | null
  /** In hundredths of a millimetre. */
  width: number
}

/** One row of the worksheet: lines of cells, null where a cell from above still covers; then what is said of it all. */
export interface PaperRow {
  lines: (PaperCell | null)[][]
  details: Paragraph[]
}

export interface PaperTable {
  heading: Field
  people: Paragraph
  columns: PaperColumn[]
  rows: PaperRow[]
}

/** What stands behind the worksheet: votes, questions, the notes as written. */
export interface PaperAppendix {
  heading: string
  columns: PaperColumn[]
  lines: string[][]
}

export interface Paper {
  language: string
  title: Field
  /** One line for the head of every page. */
  runningTitle: string
  /** One line for the foot of every page. */
  runningNotice: string
  /** 草稿, or which version. */
  status: string
  isDraft: boolean
  /** What was left out or renamed; empty when nothing was. */
  limits: string
  /** Empty when it was asked for without. */
  notice: string
  facts: Paragraph[]
  /** Counts and the key to labels. */
  remarks: string[]
  tables: PaperTable[]
  appendices: PaperAppendix[]
  /** Written with `<page>` and `<pages>` where the numbers go. */
  pageNumber: string
  /** Milliseconds since 1970. */
  madeAt: number
}
