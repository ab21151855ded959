// Import `json-worksheet`: the worksheet of another board's export as rows of this one, each with its source: two camps,
// one sheet. People's words and entries come along as records of their own, so that every cell leads back to its notes.
import { translate } from '../../shared/i18n/catalogue'
import { type Board, BoardIndex, getMeeting, live } from '../../shared/model/board'
import type { Language, Meeting } from '../../shared/model/meeting'
import { readRecord } from '../../shared/model/migrations'
import { textLimits } from '../../shared/model/text'
import { explainRecord } from './checkRecord'
import { checkRoom } from './checkRoom'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { readExport } from './json'
import { mendReferences } from './mendReferences'
import { isObject } from './readJson'
import { SheetCopier, type Source } from './SheetCopier'

export function importJsonWorksheet(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const file = readExport(fileText, language)
  if ('ok' in file) return file
  const skips = new SkipList(language)
  const other = new BoardIndex()
  /** Where in the file each record stands, from 1. */
  const lines = new Map<string, number>()
  for (const [index, value] of file.list.entries()) {
    const record = isObject(value) ? readRecord(value, file.version) : null
    if (!record) skips.addReason(index + 1, explainRecord(value, skips))
    else {
      other.put(record)
      lines.set(record.id, index + 1)
    }
  }
  if (other.size('row') === 0 || live(other, 'row')[Symbol.iterator]().next().done) {
    return refuseFile('noRows', language)
  }
  // What the file itself has wrong is mended as in any import of it, before it is read as a sheet.
  const taken = new Map(
    [...other.all()].map((record) => [record.id, { record, line: lines.get(record.id) ?? 0 }]),
  )
  const mended = new BoardIndex(mendReferences(taken, new BoardIndex(), skips))
  const copier = new SheetCopier(mended, board, context, sourceOf(getMeeting(mended), language))
  for (const row of copier.rows())
    if (!copier.addRow(row)) skips.add(lines.get(row.id) ?? 0, 'imports.onBoard')
  const left = copier.entriesWithoutRow()
  if (left > 0) skips.add(0, 'imports.entriesWithoutRow', { count: left })
  const records = copier.finish()
  const noRoom = checkRoom(records, board, context)
  return noRoom ?? { ok: true, records, replaces: null, added: records.length, skipped: skips.entries }
}

/** How rows and tables say which meeting they are from. */
function sourceOf({ title, date }: Meeting, language: Language): Source {
  const name = title || translate(language, 'imports.sourceUnnamed')
  const full = date ? translate(language, 'imports.sourceOf', { title: name, date }) : name
  return { name: full.slice(0, textLimits.title), short: date || name }
}
