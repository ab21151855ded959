// Import `text`: pasted words, a note a line. Marks of a list go when every line has one, so that no number that
// someone meant is lost.
import type { Board } from '../../shared/model/board'
import { maxEntries } from './checkRoom'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { NoteImporter } from './NoteImporter'

// A number after a dash or a point is no mark: -5, 2.5.
const listMarks = [/^[•‧・●○◦▪■□*＊–—-](?!\d)\s*(?=\S)/, /^[(（]?\d{1,4}[.)、．）](?!\d)\s*(?=\S)/]

export function importText(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const lines = fileText
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n', maxEntries + 1)
  if (lines.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: lines.length, room: maxEntries })
  }
  const said = lines.flatMap((line, index) =>
    /\S/.test(line) ? [{ line: index + 1, text: line.trim() }] : [],
  )
  if (said.length === 0) return refuseFile('empty', language)
  const mark =
    said.length > 1 ? listMarks.find((known) => said.every(({ text }) => known.test(text))) : undefined
  const importer = new NoteImporter(board, context, new SkipList(language))
  for (const { line, text } of said) {
    importer.add(line, { ...nothingElse, text: mark ? text.replace(mark, '') : text })
  }
  return importer.finish()
}

const nothingElse = { externalId: '', category: '', speaker: '', unit: '', theme: '', evidence: '' }
