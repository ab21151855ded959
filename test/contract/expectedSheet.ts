// What the readers must find: of a board's worksheet, and of the camp's reference file.
import { translate } from '../../shared/i18n/catalogue'
import type { Board } from '../../shared/model/board'
import { columns } from '../../shared/model/category'
import type { Language } from '../../shared/model/meeting'
import type { WorksheetEntry, WorksheetResponse } from '../../shared/worksheet/types'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { type CampRow, type CampWorksheet, campCells } from '../fixtures/readCamp'
import { emptyRow, type ParsedEntry, type ParsedResponse, type ParsedRow } from './parsedSheet'

export function sheetOfBoard(board: Board, language: Language): ParsedRow[] {
  const sheet = worksheetOf(board, language)
  const rowNumber = new Map(sheet.rows.map((row) => [row.id, String(row.number)]))
  const nameOf = (entry: WorksheetEntry) => {
    const row = entry.rowId === null ? '-' : rowNumber.get(entry.rowId)
    return `${row}/${entry.column}/${entry.number}`
  }
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const entry = sheet.entries.get(id)
      return entry ? [nameOf(entry)] : []
    })
  const entryOf = (entry: WorksheetEntry): ParsedEntry => {
    const { text, minority, declined } = entry
    return { text, minority, declined, for: names(entry.for) }
  }
  const responseOf = (response: WorksheetResponse): ParsedResponse => {
    const { feasibility, owner, text, date, source, entryId } = response
    const cls = translate(language, feasibility ? `feasibility.${feasibility}` : 'exports.unclassified')
    return { for: names(entryId ? [entryId] : [])[0] ?? null, cls, owner, text, date, source }
  }
  const rows = sheet.rows.map((row): ParsedRow => {
    const parsed = emptyRow(String(row.number))
    for (const column of columns) parsed.cells[column] = row.cells[column].map(entryOf)
    return {
      ...parsed,
      table: row.table?.name ?? '',
      title: row.title,
      state: row.state ? translate(language, `rowState.${row.state}`) : '',
      remark: row.remark,
      responses: row.responses.map(responseOf),
      sources: row.sourceNotes.map((note) => note.id),
    }
  })
  if (sheet.unassigned.length === 0) return rows
  const loose = emptyRow('-')
  for (const entry of sheet.unassigned) loose.cells[entry.column].push(entryOf(entry))
  loose.responses = sheet.unassignedResponses.map(responseOf)
  return [...rows, loose]
}

export function sheetOfCamp(camp: CampWorksheet): ParsedRow[] {
  return camp.rows.map((row, index) => {
    const number = String(index + 1)
    const parsed = { ...emptyRow(number), table: row.group, title: row.cluster, remark: row.remark }
    for (const [at, cell] of campCells.entries()) {
      const column = columns[at]
      if (column) parsed.cells[column] = row[cell].map((entry) => campEntry(row, number, entry))
    }
    parsed.sources = row.noteIds
    if (row.followUp) {
      const { cls, response, source } = row.followUp
      parsed.responses = [{ for: null, cls, owner: '', text: response, date: '', source }]
    }
    return parsed
  })
}

function campEntry(row: CampRow, number: string, entry: CampRow['problems'][number]): ParsedEntry {
  const places = (entry.for ?? []).map((id) => placeOf(row, id))
  return {
    text: entry.text,
    minority: entry.minority === true,
    declined: entry.declined === true,
    for: places.map((place) => `${number}/${place}`),
  }
}

function placeOf(row: CampRow, id: string): string {
  for (const [at, cell] of campCells.entries()) {
    const index = row[cell].findIndex((entry) => entry.id === id)
    if (index >= 0) return `${columns[at]}/${index + 1}`
  }
  throw new Error(`the reference has no ${id}`)
}
