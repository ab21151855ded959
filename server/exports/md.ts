// Markdown: the worksheet as a document to read and pass on, one section per row, the notes as written at the end.
import { type Board, getMeeting } from '../../shared/model/board'
import type { Table } from '../../shared/model/table'
import { countNotes, countWorksheet } from '../../shared/worksheet/counts'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import type { ExportFormat, ExportOptions } from './ExportFormat'
import { writeNotes } from './mdNotes'
import { writePart } from './mdRow'
import { escapeText } from './mdText'
import { nameNotes } from './noteNames'
import { SheetWriter } from './SheetWriter'
import { sheetPartsOf } from './sheetParts'
import { noticeOf, statusOf } from './standing'
import { formatTaiwanTime } from './taiwanTime'

export const md: ExportFormat = {
  contentType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render(board, options) {
    const { language } = options
    const writer = new SheetWriter(worksheetOf(board, language ?? getMeeting(board).language))
    const names = nameNotes(board)
    const blocks = [...writeHead(board, writer, options), ...writeTables(writer, names)]
    return `${[...blocks, ...writeNotes(board, writer, names, options.leftOut)].join('\n\n')}\n`
  },
}

function writeHead(board: Board, { worksheet, translate }: SheetWriter, options: ExportOptions): string[] {
  const { now, leftOut, limits } = options
  const { meeting } = worksheet
  const facts = [
    ['exports.date', meeting.date],
    ['exports.leadAgency', meeting.leadAgency],
    ['exports.coAgencies', meeting.coAgencies.join(translate('exports.nameSeparator'))],
    ['exports.coreQuestion', meeting.coreQuestion],
    ['exports.transcript', meeting.transcript],
    ['exports.outsideBoard', meeting.outsideBoard],
    ['exports.meetingRemark', meeting.remark],
  ] as const
  const { rows, entries, links } = countWorksheet(worksheet)
  const notice = noticeOf(meeting, translate, leftOut)
  const counts = translate('exports.counts', { rows, entries, links, notes: countNotes(board).notes })
  return [
    `# ${meeting.title ? escapeText(meeting.title) : `*${translate('exports.untitled')}*`}`,
    `**${statusOf(meeting, translate)}**`,
    ...(notice ? [`> ${escapeText(notice)}`] : []),
    ...(limits ? [escapeText(limits)] : []),
    [
      ...facts
        .filter(([, text]) => text !== '')
        .map(([key, text]) => `- ${translate(key)}${translate('exports.colon')}${escapeText(text)}`),
      `- ${translate('exports.exportedAt', { time: formatTaiwanTime(now) })}`,
    ].join('\n'),
    ...(leftOut?.has('counts') ? [] : [counts]),
    translate('exports.legend'),
  ]
}

/** The rows under the heading of their table, in the tables' order; then those without a table; then loose entries. */
function writeTables(writer: SheetWriter, names: Map<string, string>): string[] {
  const { translate } = writer
  const parts = sheetPartsOf(writer.worksheet)
  const blocks: string[] = []
  for (const table of writer.worksheet.tables) {
    blocks.push(...tableHead(table, writer))
    for (const part of parts)
      if (part.row?.table?.id === table.id) blocks.push(...writePart(part, writer, names))
  }
  const without = parts.filter((part) => part.row && part.row.table === null)
  if (without.length > 0) blocks.push(`## *${translate('exports.noTable')}*`)
  for (const part of without) blocks.push(...writePart(part, writer, names))
  const loose = parts.find((part) => part.row === null)
  if (loose) blocks.push(`## *${translate('exports.unplacedTitle')}*`, ...writePart(loose, writer, names))
  return blocks
}

function tableHead(table: Table, { translate }: SheetWriter): string[] {
  const { reporter, reporterUnit, scribe } = table
  const said =
    reporter && reporterUnit ? translate('exports.speaker', { name: reporter, unit: reporterUnit }) : reporter
  const people = [
    ['exports.reporter', said],
    ['exports.scribe', scribe],
  ] as const
  const known = people.filter(([, name]) => name !== '')
  const lines = known.map(
    ([key, name]) => `- ${translate(key)}${translate('exports.colon')}${escapeText(name)}`,
  )
  const heading = `## ${escapeText(table.name) || `*${translate('exports.table')}*`}`
  return lines.length > 0 ? [heading, lines.join('\n')] : [heading]
}
