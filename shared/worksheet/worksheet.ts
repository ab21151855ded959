// Board → worksheet: a pure projection. What is removed is not shown: the notes of a removed cluster lie loose, the
// entries of a removed row are in no row, and a link with a removed end is no link.
import { translator } from '../i18n/catalogue'
import { type Board, byOrder, getMeeting, live } from '../model/board'
import { columns } from '../model/category'
import { type Cluster, wordingOf } from '../model/cluster'
import type { Id } from '../model/id'
import type { Language } from '../model/meeting'
import type { Row } from '../model/row'
import type { Table } from '../model/table'
import { byColumn } from './byColumn'
import { placeResponses } from './responses'
import { indexNotes, listSources, type NoteIndex } from './sourceNotes'
import type { Worksheet, WorksheetCells, WorksheetEntry, WorksheetRow } from './types'

/** The board's worksheet; labels are in `language`, the meeting's own unless told. */
export function worksheetOf(board: Board, language: Language = getMeeting(board).language): Worksheet {
  const notes = indexNotes(board)
  const tables = [...live(board, 'table')].sort(byOrder)
  const tableById = new Map(tables.map((table) => [table.id, table]))
  const records = [...live(board, 'row')].sort(byOrder)
  const rowIds = new Set(records.map((row) => row.id))
  const entries = entriesOf(board, notes, rowIds)
  const cellsOf = sortIntoCells(entries, language)
  const unassigned = Object.values(cellsOf.get(null) ?? emptyCells()).flat()
  const rows = records.map((row, index) => {
    return rowOf(row, index + 1, tableById, notes, cellsOf.get(row.id) ?? emptyCells())
  })
  const byId = new Map<Id, WorksheetEntry>()
  for (const row of rows)
    for (const column of columns) for (const entry of row.cells[column]) byId.set(entry.id, entry)
  for (const entry of unassigned) byId.set(entry.id, entry)
  joinLinks(board, byId)
  joinComparisons(records, rows)
  const unassignedResponses = placeResponses(board, rows, byId)
  return {
    meeting: getMeeting(board),
    language,
    tables,
    rows,
    unassigned,
    unassignedResponses,
    entries: byId,
  }
}

/** Every live cluster as an entry, in order; its number and label come when its cell is known. */
function entriesOf(board: Board, notes: NoteIndex, rowIds: ReadonlySet<Id>): WorksheetEntry[] {
  return [...live(board, 'cluster')].sort(byOrder).map((cluster) => entryOf(cluster, notes, rowIds))
}

function entryOf(cluster: Cluster, notes: NoteIndex, rowIds: ReadonlySet<Id>): WorksheetEntry {
  const { id, externalId, category, speaker, evidence, minority, declined } = cluster
  const gathered = notes.gathered.get(id) ?? []
  return {
    id,
    externalId,
    column: category,
    rowId: cluster.rowId !== null && rowIds.has(cluster.rowId) ? cluster.rowId : null,
    number: 0,
    label: '',
    text: wordingOf(cluster, gathered),
    speaker,
    evidence,
    minority,
    declined,
    for: [],
    notes: listSources(
      notes,
      gathered.map((note) => note.id),
    ),
  }
}

function emptyCells(): WorksheetCells {
  return byColumn(() => [])
}

/** Row id, or null for no row, → its cells, the entries numbered and labelled. */
function sortIntoCells(
  entries: readonly WorksheetEntry[],
  language: Language,
): Map<Id | null, WorksheetCells> {
  const translate = translator(language)
  const marks = byColumn((column) => translate(`mark.${column}`))
  const cellsOf = new Map<Id | null, WorksheetCells>()
  for (const entry of entries) {
    let cells = cellsOf.get(entry.rowId)
    if (!cells) {
      cells = emptyCells()
      cellsOf.set(entry.rowId, cells)
    }
    entry.number = cells[entry.column].push(entry)
    entry.label = `${marks[entry.column]}${entry.number}`
  }
  return cellsOf
}

function rowOf(
  row: Row,
  number: number,
  tables: ReadonlyMap<Id, Table>,
  notes: NoteIndex,
  cells: WorksheetCells,
): WorksheetRow {
  const { id, externalId, title, state, remark } = row
  const table = row.tableId === null ? undefined : tables.get(row.tableId)
  return {
    id,
    externalId,
    number,
    title,
    table: table ? { id: table.id, name: table.name } : null,
    state,
    remark,
    // Rows stored before there was a source have none.
    source: row.source ?? '',
    sameAs: [],
    apartFrom: [],
    sourceNotes: listSources(notes, row.sourceNoteIds),
    responses: [],
    cells,
    emptyCells: columns.filter((column) => cells[column].length === 0),
  }
}

/** Names beside each row the others that it was compared with; `rows` are those of `records`, in the same order. */
function joinComparisons(records: readonly Row[], rows: readonly WorksheetRow[]): void {
  for (const [index, { sameAsRowIds = [], apartFromRowIds = [] }] of records.entries()) {
    const row = rows[index]!
    const named = (ids: readonly Id[]) =>
      rows.filter(({ id }) => ids.includes(id)).map(({ id, number, title }) => ({ id, number, title }))
    if (sameAsRowIds.length > 0) row.sameAs = named(sameAsRowIds)
    if (apartFromRowIds.length > 0) row.apartFrom = named(apartFromRowIds)
  }
}

/** Gives each entry the entries that it is linked to, in reading order, each once. `entries` is in that order. */
function joinLinks(board: Board, entries: ReadonlyMap<Id, WorksheetEntry>): void {
  const place = new Map<Id, number>()
  for (const id of entries.keys()) place.set(id, place.size)
  for (const link of live(board, 'link')) {
    const from = entries.get(link.from)
    if (from && place.has(link.to) && !from.for.includes(link.to)) from.for.push(link.to)
  }
  const placeOf = (id: Id) => place.get(id) ?? 0
  for (const entry of entries.values()) entry.for.sort((a, b) => placeOf(a) - placeOf(b))
}
