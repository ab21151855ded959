// Which rows of the worksheet are shown, and how many each choice would leave.
import { type Column, columns } from '../../shared/model/category'
import type { Row } from '../../shared/model/row'
import { isAnswered } from '../../shared/worksheet/answers'
import type { WorksheetEntry, WorksheetRow } from '../../shared/worksheet/types'
import { matchesSearch } from '../text/matchesSearch'

export type StateChoice = NonNullable<Row['state']> | 'none'

export interface RowFilter {
  tableId: string | null
  /** The meeting that rows were taken over from; empty for this board's own. */
  source: string | null
  state: StateChoice | null
  /** Rows with nothing in this column. */
  lacks: Column | null
  /** Rows with something to be carried out and nobody to do it. */
  noUnit: boolean
  unanswered: boolean
  search: string
}

export const noFilter: RowFilter = {
  tableId: null,
  source: null,
  state: null,
  lacks: null,
  noUnit: false,
  unanswered: false,
  search: '',
}

export function filterRows(rows: readonly WorksheetRow[], filter: RowFilter): WorksheetRow[] {
  return rows.filter((row) => tests.every((test) => test(row, filter)) && saysIt(row, filter.search))
}

/** How many rows this one choice would show, the other choices being as they are. */
export function countChoice(
  rows: readonly WorksheetRow[],
  filter: RowFilter,
  choice: Partial<RowFilter>,
): number {
  return filterRows(rows, { ...filter, ...choice }).length
}

export function isFiltered(filter: RowFilter): boolean {
  return (Object.keys(noFilter) as (keyof RowFilter)[]).some((key) => filter[key] !== noFilter[key])
}

/** The meetings that the rows come from, in the order of the rows. */
export function sourcesOf(rows: readonly WorksheetRow[]): string[] {
  return [...new Set(rows.map(({ source }) => source))]
}

const tests: readonly ((row: WorksheetRow, filter: RowFilter) => boolean)[] = [
  ({ table }, { tableId }) => tableId === null || table?.id === tableId,
  ({ source }, filter) => filter.source === null || source === filter.source,
  ({ state }, filter) => filter.state === null || (state ?? 'none') === filter.state,
  ({ cells }, { lacks }) => lacks === null || cells[lacks].length === 0,
  ({ cells }, { noUnit }) => !noUnit || (cells.unit.length === 0 && asksForUnit(cells)),
  (row, { unanswered }) => !unanswered || !isAnswered(row),
]

function asksForUnit({ solution, mitigation }: WorksheetRow['cells']): boolean {
  return solution.length + mitigation.length > 0
}

function saysIt(row: WorksheetRow, search: string): boolean {
  if (search.trim() === '') return true
  const { title, remark, source, table, cells, responses } = row
  const texts = [title, remark, source, table?.name ?? '']
  for (const column of columns) for (const entry of cells[column]) texts.push(...wordsOf(entry))
  for (const { text, owner } of responses) texts.push(text, owner)
  return matchesSearch(search, ...texts)
}

/** The agreed wording and what lies behind it: who remembers only how somebody put it finds the row too. */
function wordsOf({ text, speaker, notes }: WorksheetEntry): string[] {
  return [
    ...[text, speaker],
    ...notes.flatMap((note) => [note.originalText, note.speaker?.name ?? '', note.speaker?.unit ?? '']),
  ]
}
