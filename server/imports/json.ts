// Import `json`: our own export. Records keep their ids; what is on the board already stays as it is there.
import { translate } from '../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../shared/model/board'
import type { Id } from '../../shared/model/id'
import { type Language, meetingId } from '../../shared/model/meeting'
import { readRecord, recordVersion } from '../../shared/model/migrations'
import type { BoardRecord } from '../../shared/model/record'
import { explainRecord } from './checkRecord'
import { checkRoom, maxEntries } from './checkRoom'
import {
  type ImportContext,
  type ImportRefusal,
  type ImportResult,
  refuseFile,
  SkipList,
} from './ImportFormat'
import { mendReferences } from './mendReferences'
import { isObject, listField, readJson } from './readJson'

const schemaPrefix = 'board-export/'
const schemaVersion = 1

export function importJson(fileText: string, board: Board, context: ImportContext): ImportResult {
  const { language } = context
  const file = readExport(fileText, language)
  if ('ok' in file) return file
  const skips = new SkipList(language)
  const { taken, replaces } = takeRecords(file.list, file.version, board, skips)
  const records = mendReferences(taken, board, skips)
  const noRoom = checkRoom(records, board, context)
  if (noRoom) return noRoom
  const added = records.length - (replaces === null ? 0 : 1)
  return { ok: true, records, replaces, added, skipped: skips.entries }
}

/** The records of an export as the file has them, and the version of their shape; or why it cannot be read. */
export function readExport(
  fileText: string,
  language: Language,
): { list: readonly unknown[]; version: number } | ImportRefusal {
  const read = readJson(fileText, language, 'imports.format.json')
  if ('ok' in read) return read
  const format = translate(language, 'imports.format.json')
  const file = isObject(read.value) ? read.value : {}
  const { schema, recordVersion: version } = file
  if (typeof schema !== 'string' || !schema.startsWith(schemaPrefix) || !Array.isArray(file.records)) {
    return refuseFile('shape', language, { format })
  }
  if (Number(schema.slice(schemaPrefix.length)) > schemaVersion || Number(version) > recordVersion) {
    return refuseFile('newer', language)
  }
  if (schema !== schemaPrefix + schemaVersion || !Number.isInteger(version) || Number(version) < 1) {
    return refuseFile('shape', language, { format })
  }
  const list = listField(file, 'records')
  if (list.length > maxEntries) {
    return refuseFile('tooManyRecords', language, { count: list.length, room: maxEntries })
  }
  return { list, version: Number(version) }
}

export interface Taken {
  record: BoardRecord
  line: number
}

function takeRecords(
  list: readonly unknown[],
  version: number,
  board: Board,
  skips: SkipList,
): { taken: Map<Id, Taken>; replaces: Id | null } {
  const taken = new Map<Id, Taken>()
  let replaces: Id | null = null
  for (const [index, value] of list.entries()) {
    const line = index + 1
    const record = isObject(value) && typeof value.kind === 'string' ? readRecord(value, version) : null
    if (!record || !isSound(record)) skips.addReason(line, explainRecord(value, skips))
    else if (taken.has(record.id)) skips.add(line, 'imports.twice')
    else if (!board.get(record.id)) taken.set(record.id, { record, line })
    else if (record.id !== meetingId) skips.add(line, 'imports.onBoard')
    else if (!isUntouched(board)) skips.add(line, 'imports.meetingKept')
    else {
      taken.set(record.id, { record, line })
      replaces = meetingId
    }
  }
  return { taken, replaces }
}

/** What the schemas do not say: one meeting, under its own id. */
function isSound(record: BoardRecord): boolean {
  return (record.kind === 'meeting') === (record.id === meetingId)
}

/** A board on which nobody has worked yet: its meeting says no more than was given when it was made. */
function isUntouched(board: Board): boolean {
  const { coreQuestion, notice, remark, transcript, outsideBoard, legend, stages, version } =
    getMeeting(board)
  const isPlain = [coreQuestion, notice, remark, transcript, outsideBoard].every((text) => text === '')
  const isEmpty = board.size('note') + board.size('cluster') + board.size('row') === 0
  return isPlain && isEmpty && legend.length + stages.length === 0 && version === 0
}
