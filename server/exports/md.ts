// Markdown: the worksheet as a document to read and pass on, one section per row, the notes as written at the end.
import type { Translate } from '../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../shared/model/board'
import { countNotes, countWorksheet } from '../../shared/worksheet/counts'
import { worksheetOf } from '../../shared/worksheet/worksheet'
import { appendicesOf } from './appendices'
import type { ExportFormat, ExportOptions } from './ExportFormat'
import { writeAppendix } from './mdAppendices'
import { writePart } from './mdRow'
import { escapeText } from './mdText'
import { meetingFactsOf } from './meetingFacts'
import { nameNotes } from './noteNames'
import { SheetWriter } from './SheetWriter'
import { sheetTablesOf } from './sheetTables'
import { noticeOf, statusOf } from './standing'

export const md: ExportFormat = {
  contentType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render(board, options) {
    const { language } = options
    const writer = new SheetWriter(worksheetOf(board, language ?? getMeeting(board).language))
    const names = nameNotes(board)
    const blocks = [...writeHead(board, writer, options), ...writeTables(writer, names)]
    const appendices = appendicesOf({ board, writer, names, leftOut: options.leftOut }).flatMap(writeAppendix)
    return `${[...blocks, ...appendices].join('\n\n')}\n`
  },
}

function writeHead(board: Board, { worksheet, translate }: SheetWriter, options: ExportOptions): string[] {
  const { now, leftOut, limits } = options
  const { meeting } = worksheet
  const facts = meetingFactsOf(meeting, now, worksheet.language)
  const { rows, entries, links } = countWorksheet(worksheet)
  const notice = noticeOf(meeting, translate, leftOut)
  const counts = translate('exports.counts', { rows, entries, links, notes: countNotes(board).notes })
  return [
    `# ${meeting.title ? escapeText(meeting.title) : `*${translate('exports.untitled')}*`}`,
    `**${statusOf(meeting, translate)}**`,
    ...(notice ? [`> ${escapeText(notice)}`] : []),
    ...(limits ? [escapeText(limits)] : []),
    facts.map((fact) => factLine(fact, translate)).join('\n'),
    ...(leftOut?.has('counts') ? [] : [counts]),
    translate('exports.legend'),
  ]
}

function writeTables(writer: SheetWriter, names: Map<string, string>): string[] {
  return sheetTablesOf(writer).flatMap(({ heading, isNamed, people, parts }) => [
    `## ${isNamed ? escapeText(heading) : `*${heading}*`}`,
    ...(people.length > 0 ? [people.map((person) => factLine(person, writer.translate)).join('\n')] : []),
    ...parts.flatMap((part) => writePart(part, writer, names)),
  ])
}

function factLine([label, text]: readonly [string, string], translate: Translate): string {
  return `- ${label}${translate('exports.colon')}${escapeText(text)}`
}
