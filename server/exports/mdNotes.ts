// The appendix of the Markdown export: every note as it was written, who said it, and where it was summed up.
import type { Board } from '../../shared/model/board'
import type { Id } from '../../shared/model/id'
import type { ExportPart } from '../../shared/worksheet/exportChoices'
import { escapeText, tableOf } from './mdText'
import { noteTableOf } from './noteTable'
import type { SheetWriter } from './SheetWriter'

export function writeNotes(
  board: Board,
  writer: SheetWriter,
  names: Map<Id, string>,
  leftOut?: ReadonlySet<ExportPart>,
): string[] {
  const { headings, lines } = noteTableOf(board, writer, names, leftOut)
  if (lines.length === 0) return []
  const escaped = lines.map((line) => line.map(escapeText))
  return [`## *${writer.translate('exports.notes')}*`, tableOf(headings, escaped)]
}
