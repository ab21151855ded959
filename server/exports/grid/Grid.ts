// The worksheet as a workbook shows it: sheets of cells, for any format of spreadsheets. Cells hold text and row numbers,
// never a formula; an empty cell is empty.

export type CellLook = 'text' | 'bold' | 'soft' | 'number'

export interface GridCell {
  /** Null for a cell that holds nothing. */
  value: string | number | null
  look: CellLook
  /** How many lines it covers, from its own on. */
  rowSpan: number
}

export interface GridColumn {
  heading: string
  /** As #rrggbb; null when the column is of no category. */
  colour: string | null
  /** In half-width characters. */
  width: number
}

/** Cells side by side, null where a cell from above still covers. */
export interface GridLine {
  cells: (GridCell | null)[]
  /** The first line of a row of the worksheet. */
  isFirst: boolean
}

/** A line above the headings that takes the width of all columns. */
export interface GridBanner {
  text: string
  look: 'title' | 'bold' | 'soft'
}

export interface GridSheet {
  /** Unique in the workbook and allowed by every spreadsheet. */
  name: string
  banners: GridBanner[]
  columns: GridColumn[]
  lines: GridLine[]
}

export interface Grid {
  language: string
  title: string
  /** 草稿, or which version. */
  status: string
  /** Written with `<page>` and `<pages>` where the numbers go. */
  pageNumber: string
  sheets: GridSheet[]
  /** Milliseconds since 1970. */
  madeAt: number
}
