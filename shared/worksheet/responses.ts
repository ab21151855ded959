// Puts the written answers (逐點回應) where they belong: to their row, or to the row of the entry that they answer.
import { type Board, live } from '../model/board'
import type { Id } from '../model/id'
import type { PointResponse } from '../model/response'
import type { WorksheetEntry, WorksheetResponse, WorksheetRow } from './types'

/** Fills `responses` of the rows, oldest first, and returns the answers to entries without a row. */
export function placeResponses(
  board: Board,
  rows: readonly WorksheetRow[],
  entries: ReadonlyMap<Id, WorksheetEntry>,
): WorksheetResponse[] {
  const rowById = new Map(rows.map((row) => [row.id, row]))
  const unassigned: WorksheetResponse[] = []
  const records = [...live(board, 'response')].sort(
    (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  )
  for (const record of records) {
    const entry = record.clusterId === null ? undefined : entries.get(record.clusterId)
    const rowId = entry ? entry.rowId : record.rowId
    const row = rowId === null ? undefined : rowById.get(rowId)
    if (row) row.responses.push(responseOf(record, entry))
    else if (entry) unassigned.push(responseOf(record, entry))
  }
  return unassigned
}

function responseOf(record: PointResponse, entry: WorksheetEntry | undefined): WorksheetResponse {
  const { id, feasibility, owner, text, date, source, evidence } = record
  // Answers stored before there were versions have none.
  const versions = record.versions ?? []
  return { id, entryId: entry?.id ?? null, feasibility, owner, text, date, source, evidence, versions }
}
