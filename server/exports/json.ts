// JSON: every record of the board with its id, removed ones too, in a stable order. It imports back into an equal board.
import { translator } from '../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../shared/model/board'
import { recordVersion } from '../../shared/model/migrations'
import type { BoardRecord, Kind } from '../../shared/model/record'
import { references } from '../../shared/model/references'
import type { ExportFormat } from './ExportFormat'
import { noticeOf, statusOf } from './standing'

export const jsonSchemaName = 'board-export/1'

const kinds = (Object.keys(references) as Kind[]).sort()

export const json: ExportFormat = {
  contentType: 'application/json; charset=utf-8',
  extension: 'json',
  render(board, { now, language, leftOut, limits }) {
    const meeting = getMeeting(board)
    const translate = translator(language ?? meeting.language)
    const head = {
      schema: jsonSchemaName,
      recordVersion,
      exportedAt: new Date(now).toISOString(),
      draft: meeting.finishedAt === null,
      status: statusOf(meeting, translate),
      notice: noticeOf(meeting, translate, leftOut),
      ...(limits && { limits }),
    }
    const headLines = Object.entries(head).map(([key, value]) => `  "${key}": ${JSON.stringify(value)},\n`)
    const records = kinds.flatMap((kind) => recordsOf(board, kind))
    const recordLines = records.map((record) => `    ${JSON.stringify(inFixedOrder(record))}`)
    return `{\n${headLines.join('')}  "records": [\n${recordLines.join(',\n')}\n  ]\n}\n`
  },
}

function recordsOf(board: Board, kind: Kind): BoardRecord[] {
  return [...board.ofKind(kind)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The record with kind and id first, then its fields by name: equal records are equal text. */
function inFixedOrder({ kind, id, ...fields }: BoardRecord): object {
  const sorted = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return { kind, id, ...Object.fromEntries(sorted.map(([name, value]) => [name, sortFields(value)])) }
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields)
  if (typeof value !== 'object' || value === null) return value
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(sorted.map(([name, inner]) => [name, sortFields(inner)]))
}
