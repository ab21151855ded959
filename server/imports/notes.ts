// Import `notes`: a JSON list of notes with id, text, speaker, unit, category, theme and evidence.
import type { Board } from '../../shared/model/board'
import { maxEntries } from './checkRoom'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { NoteImporter, type NoteInFile } from './NoteImporter'
import { isObject, type JsonObject, readJson, textField } from './readJson'

export function importNotes(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const read = readJson(fileText, language, 'imports.format.notes')
  if ('ok' in read) return read
  const list = read.value
  const skips = new SkipList(language)
  const format = skips.say('imports.format.notes')
  if (!Array.isArray(list)) return refuseFile('shape', language, { format })
  if (list.length === 0) return refuseFile('empty', language)
  if (list.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: list.length, room: maxEntries })
  }
  if (!list.some((entry) => isObject(entry) && typeof entry.text === 'string')) {
    return refuseFile('shape', language, { format })
  }
  const importer = new NoteImporter(board, context, skips)
  for (const [index, entry] of list.entries()) {
    const note = isObject(entry) ? readNote(entry) : null
    if (note) importer.add(index + 1, note)
    else skips.add(index + 1, 'imports.notAnEntry')
  }
  return importer.finish()
}

/** Null when a field holds anything but text. */
function readNote(entry: JsonObject): NoteInFile | null {
  const externalId = textField(entry, 'id')
  const text = textField(entry, 'text')
  const category = textField(entry, 'category')
  const speaker = textField(entry, 'speaker')
  const unit = textField(entry, 'unit')
  const theme = textField(entry, 'theme')
  const evidence = textField(entry, 'evidence')
  if (externalId === null || text === null || category === null || speaker === null) return null
  if (unit === null || theme === null || evidence === null) return null
  return { externalId, text, category, speaker, unit, theme, evidence }
}
