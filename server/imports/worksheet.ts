// Import `worksheet`: a finished worksheet (JSON with rows, each with its cells) as rows, clusters, links and answers.
import { type Board, getMeeting } from '../../shared/model/board'
import { type Meeting, meetingId } from '../../shared/model/meeting'
import { checkRecord } from './checkRecord'
import { checkRoom, maxEntries } from './checkRoom'
import { type ImportContext, type ImportResult, refuseFile, SkipList } from './ImportFormat'
import { isObject, type JsonObject, listField, objectField, readJson, textField } from './readJson'
import { WorksheetImporter } from './WorksheetImporter'
import { readGroups, readRow } from './worksheetFile'

const schemaName = 'worksheet/1'

export function importWorksheet(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const read = readJson(fileText, language, 'imports.format.worksheet')
  if ('ok' in read) return read
  const skips = new SkipList(language)
  const file = isObject(read.value) ? read.value : {}
  const schema = textField(file, 'schema') || schemaName
  const list = listField(file, 'rows')
  const rows = list.map(readRow)
  if (/^worksheet\/\d+$/.test(schema) && schema !== schemaName) return refuseFile('newer', language)
  if (schema !== schemaName || !rows.some((row) => row !== null)) {
    return refuseFile('shape', language, { format: skips.say('imports.format.worksheet') })
  }
  if (list.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: list.length, room: maxEntries })
  }

  const importer = new WorksheetImporter(board, context, skips)
  const fileMeeting = objectField(file, 'meeting')
  for (const group of readGroups(fileMeeting)) importer.addGroup(group, 0)
  for (const [index, row] of rows.entries()) {
    if (row) importer.addRow(row, index + 1)
    else skips.add(index + 1, 'imports.notAnEntry')
  }
  const records = importer.finish(board)
  const noRoom = checkRoom(records, board, context)
  if (noRoom) return noRoom
  const meeting = fileMeeting && fillMeeting(board, fileMeeting, context, skips)
  const replaces = meeting && board.get(meetingId) ? meetingId : null
  const added = records.length + (meeting && replaces === null ? 1 : 0)
  if (meeting) records.unshift(meeting)
  return { ok: true, records, replaces, added, skipped: skips.entries }
}

/** The board's meeting with what it does not say yet taken from the file; null when that is nothing. */
function fillMeeting(
  board: Board,
  file: JsonObject,
  { now }: ImportContext,
  skips: SkipList,
): Meeting | null {
  const before = board.get(meetingId) ? getMeeting(board) : { ...getMeeting(board), createdAt: now }
  let meeting = before
  const offered = {
    title: textField(file, 'title'),
    date: textField(file, 'date'),
    transcript: textField(file, 'transcript'),
    outsideBoard: textField(file, 'mindmapBoard'),
  }
  for (const field of ['title', 'date', 'transcript', 'outsideBoard'] as const) {
    const value = offered[field]
    if (!value || before[field] !== '') continue
    const checked = checkRecord<'meeting'>({ ...meeting, [field]: value }, skips)
    if (typeof checked === 'string') skips.addReason(0, checked)
    else meeting = checked
  }
  return meeting === before ? null : meeting
}
