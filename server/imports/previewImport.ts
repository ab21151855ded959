// What a person is shown before an import: what would be added, the first notes, and how the columns were understood.
import {
  type ImportPreview,
  maxColumns,
  type PreviewNote,
  type PreviewTable,
} from '../../shared/imports/columnRoles'
import type { BoardRecord } from '../../shared/model/record'
import type { Layout } from './guessLayout'
import type { ImportResult } from './ImportFormat'
import type { Table } from './Table'

const shownNotes = 9
const shownSamples = 3
const shownCharacters = 200

export function previewImport(result: ImportResult, read?: { table: Table; layout: Layout }): ImportPreview {
  const table = read ? describeTable(read.table, read.layout) : null
  if (!result.ok) {
    const problem = { code: result.code, message: result.message }
    return { added: 0, kinds: {}, notes: [], skipped: [], table, problem }
  }
  const { records, replaces, added, skipped, command } = result
  const kinds: { [kind: string]: number } = {}
  for (const { kind, id } of records) if (id !== replaces) kinds[kind] = (kinds[kind] ?? 0) + 1
  if (command?.t === 'utterance.append') kinds.utterance = command.utterances.length
  return { added, kinds, notes: firstNotes(records), skipped, table, problem: null }
}

function firstNotes(records: readonly BoardRecord[]): PreviewNote[] {
  const notes: PreviewNote[] = []
  for (const record of records) {
    if (record.kind !== 'note' || record.removedAt !== null) continue
    const { originalText, neutralText, category, proxyFor, author, theme } = record
    const { name = '', unit = '' } = proxyFor ?? author ?? {}
    notes.push({ text: cut(originalText), neutral: cut(neutralText), category, name, unit, theme })
    if (notes.length === shownNotes) break
  }
  return notes
}

function describeTable(table: Table, { hasHeader, roles }: Layout): PreviewTable {
  const headings = hasHeader ? (table.rows[0]?.cells ?? []) : []
  const body = table.rows.slice(hasHeader ? 1 : 0)
  return {
    encoding: table.encoding,
    sheets: [...table.sheets],
    sheet: table.sheet,
    header: hasHeader,
    columns: roles.slice(0, maxColumns).map((role, index) => ({
      heading: cut(headings[index] ?? ''),
      role,
      samples: samplesOf(body, index),
    })),
    rows: table.rows.length,
  }
}

function samplesOf(rows: Table['rows'], column: number): string[] {
  const samples: string[] = []
  for (const { cells } of rows) {
    const cell = cells[column] ?? ''
    if (cell !== '' && !samples.includes(cut(cell))) samples.push(cut(cell))
    if (samples.length === shownSamples) break
  }
  return samples
}

/** Whole characters: a cut never leaves half of one. */
function cut(text: string): string {
  return text.length <= shownCharacters
    ? text
    : `${[...text.slice(0, shownCharacters)].slice(0, -1).join('')}…`
}
