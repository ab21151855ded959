// What the worksheet (概念發展單, 整理表) shows: rows, cells and entries with their links, notes and answers.
import type { Category, Column } from '../model/category'
import type { Id } from '../model/id'
import type { Language, Meeting } from '../model/meeting'
import type { Feasibility, PointResponse } from '../model/response'
import type { Row } from '../model/row'
import type { Table } from '../model/table'

export interface Speaker {
  name: string
  unit: string
}

/** One voice as the worksheet leads back to it: what was said, by whom, and the transcript's words. */
export interface SourceNote {
  id: Id
  externalId: string
  category: Category | null
  originalText: string
  neutralText: string
  /** Null when anonymous. */
  speaker: Speaker | null
  evidence: string
  theme: string
  /** It was asked before it was a note. */
  questionId: Id | null
  /** The note shown for it, when it is one of a stack and not the shown one. */
  mergedInto: Id | null
}

/** One entry of a cell: a cluster. */
export interface WorksheetEntry {
  id: Id
  externalId: string
  column: Column
  /** Null when the entry is in no row. */
  rowId: Id | null
  /** Counts within the cell, from 1; among the entries without a row, within the column. */
  number: number
  /** The column's mark and the number, in the worksheet's language: 解2, S2. */
  label: string
  /** The agreed wording, else that of its notes; empty while there is neither. */
  text: string
  speaker: string
  evidence: string
  minority: boolean
  declined: boolean
  /** The entries that this one answers, threatens, overcomes, carries or envisions, in reading order. */
  for: Id[]
  /** The notes gathered in it, oldest first, each followed by those merged into it: as many voices as it has. */
  notes: SourceNote[]
}

export type WorksheetCells = Record<Column, WorksheetEntry[]>

/** A written answer (逐點回應) to a row, or to one entry of it. */
export interface WorksheetResponse {
  id: Id
  /** The entry that it answers; null when it answers the row. */
  entryId: Id | null
  feasibility: Feasibility | null
  owner: string
  text: string
  date: string
  source: string
  evidence: string
  /** What it said before, oldest first. */
  versions: PointResponse['versions']
}

/** Another row, as it is named beside this one. */
export interface ComparedRow {
  id: Id
  number: number
  title: string
}

export interface WorksheetRow {
  id: Id
  externalId: string
  /** Counts the rows of the whole worksheet, from 1. */
  number: number
  title: string
  table: { id: Id; name: string } | null
  state: Row['state']
  remark: string
  /** The meeting that the row was taken over from; empty for one of this board's own. */
  source: string
  /** Rows that say the same, and those that share nothing with it, as heard at the report back; in the sheet's order. */
  sameAs: ComparedRow[]
  apartFrom: ComparedRow[]
  sourceNotes: SourceNote[]
  responses: WorksheetResponse[]
  cells: WorksheetCells
  emptyCells: Column[]
}

export interface Worksheet {
  meeting: Meeting
  /** The language of the labels. */
  language: Language
  tables: Table[]
  rows: WorksheetRow[]
  /** Entries in no row, in reading order, and the answers to them. */
  unassigned: WorksheetEntry[]
  unassignedResponses: WorksheetResponse[]
  /** Every entry, in a row or not. */
  entries: ReadonlyMap<Id, WorksheetEntry>
}
