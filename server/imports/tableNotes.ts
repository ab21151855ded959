// Makes notes of a table whose columns are known, a portion at a time so that others' edits come in between.
import type { ColumnRole } from '../../shared/imports/columnRoles'
import type { Board } from '../../shared/model/board'
import { unguardFormula } from '../exports/csvCell'
import type { Layout } from './guessLayout'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { NoteImporter, type NoteInFile } from './NoteImporter'
import type { Table } from './Table'

/** Rows between two pauses: a few milliseconds of work. */
const portion = 50

/** Pauses at each `yield`; returns the notes. */
export function* notesOfTable(
  table: Table,
  { hasHeader, roles }: Layout,
  board: Board,
  context: ImportContext,
): Generator<void, ImportResult> {
  if (!roles.includes('text')) return refuseFile('noTextColumn', context.language)
  const importer = new NoteImporter(board, context, new SkipList(context.language))
  for (const [index, { line, cells }] of table.rows.entries()) {
    if (index % portion === portion - 1) yield
    if (index === 0 && hasHeader) continue
    for (const note of notesOf(cells, roles)) importer.add(line, note)
  }
  return importer.finish()
}

/** One note for each text of a row; one without words when there is none, to be told about. */
function notesOf(cells: readonly string[], roles: readonly ColumnRole[]): NoteInFile[] {
  const read = (role: ColumnRole) => valuesOf(cells, roles, role)
  const texts = read('text')
  return (texts.length === 0 ? [''] : texts).map((text) => ({
    externalId: '',
    text,
    neutral: read('neutral').join('\n'),
    category: read('category')[0] ?? '',
    speaker: read('name').join('、'),
    unit: read('unit').join('、'),
    theme: read('theme').join('、'),
    evidence: read('evidence').join('\n'),
  }))
}

function valuesOf(cells: readonly string[], roles: readonly ColumnRole[], role: ColumnRole): string[] {
  return roles.flatMap((other, index) => {
    const value = other === role ? unguardFormula((cells[index] ?? '').trim()) : ''
    return value === '' ? [] : [value]
  })
}
