// Board → paper: the worksheet laid out once for every format of documents.
import type { Translate } from '../../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../../shared/model/board'
import type { Meeting } from '../../../shared/model/meeting'
import { paletteOf } from '../../../shared/scene/palettes'
import { countNotes, countWorksheet } from '../../../shared/worksheet/counts'
import { worksheetOf } from '../../../shared/worksheet/worksheet'
import type { ExportOptions } from '../ExportFormat'
import { meetingFactsOf } from '../meetingFacts'
import { nameNotes } from '../noteNames'
import { type NoteTable, noteTableOf } from '../noteTable'
import { SheetWriter } from '../SheetWriter'
import { type SheetTable, sheetTablesOf } from '../sheetTables'
import { shortenTitle } from '../shortenTitle'
import { noticeOf, statusOf } from '../standing'
import type { Field, Paper, PaperNotes, PaperTable } from './Paper'
import { paperColumns, paperRowOf } from './paperRow'

export function paperOf(board: Board, { now, language, leftOut, limits }: ExportOptions): Paper {
  const writer = new SheetWriter(worksheetOf(board, language ?? getMeeting(board).language))
  const { worksheet, translate } = writer
  const { meeting } = worksheet
  const names = nameNotes(board)
  const { rows, entries, links } = countWorksheet(worksheet)
  const counts = translate('exports.counts', { rows, entries, links, notes: countNotes(board).notes })
  const notice = noticeOf(meeting, translate, leftOut)
  return {
    language: worksheet.language,
    title: meeting.title
      ? { label: '', text: meeting.title }
      : { label: '', text: translate('exports.untitled'), isQuiet: true },
    runningTitle: shortenTitle(meeting.title || translate('exports.untitled')),
    runningNotice: notice.split('\n')[0] ?? '',
    status: statusOf(meeting, translate),
    isDraft: meeting.finishedAt === null,
    limits: limits ?? '',
    notice,
    facts: meetingFactsOf(meeting, now, worksheet.language).map(([label, text]) => [
      { label: `${label}${translate('exports.colon')}`, text },
    ]),
    remarks: [...(leftOut?.has('counts') ? [] : [counts]), translate('exports.legend')],
    tables: sheetTablesOf(writer).map((table) => paperTableOf(table, writer, names, meeting.legend)),
    notes: paperNotesOf(noteTableOf(board, writer, names, leftOut), translate),
    pageNumber: translate('exports.pageNumber', { page: '<page>', pages: '<pages>' }),
    madeAt: now,
  }
}

function paperTableOf(
  { heading, isNamed, people, parts }: SheetTable,
  writer: SheetWriter,
  names: ReadonlyMap<string, string>,
  legend: Meeting['legend'],
): PaperTable {
  const colon = writer.translate('exports.colon')
  return {
    heading: { label: '', text: heading, isQuiet: !isNamed },
    people: people.map(([label, text]): Field => ({ label: `${label}${colon}`, text })),
    columns: paperColumns(writer.translate, paletteOf('light', legend).category),
    rows: parts.map((part) => paperRowOf(part, writer, names)),
  }
}

/** Hundredths of a millimetre; together the width of the page. The words have what the others leave. */
const pageWidth = 26_700
const noteWidths = [3200, 2900, 0, 4600, 3800]

function paperNotesOf({ headings, lines }: NoteTable, translate: Translate): PaperNotes | null {
  if (lines.length === 0) return null
  // Without speakers there are four columns, the last of which stays the last.
  const widths = headings.map((_heading, at) => noteWidths.at(at < 3 ? at : at - headings.length) ?? 0)
  const rest = pageWidth - widths.reduce((sum, width) => sum + width, 0)
  const columns = headings.map((heading, at) => ({ heading, colour: null, width: widths[at] || rest }))
  return { heading: translate('exports.notes'), columns, lines }
}
