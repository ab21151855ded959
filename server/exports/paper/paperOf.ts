// Board → paper: the worksheet laid out once for every format of documents.
import { type Board, getMeeting } from '../../../shared/model/board'
import type { Meeting } from '../../../shared/model/meeting'
import { paletteOf } from '../../../shared/scene/palettes'
import { countNotes, countWorksheet } from '../../../shared/worksheet/counts'
import { worksheetOf } from '../../../shared/worksheet/worksheet'
import { type Appendix, appendicesOf } from '../appendices'
import type { ExportOptions } from '../ExportFormat'
import { meetingFactsOf } from '../meetingFacts'
import { nameNotes } from '../noteNames'
import { SheetWriter } from '../SheetWriter'
import { type SheetTable, sheetTablesOf } from '../sheetTables'
import { shortenTitle } from '../shortenTitle'
import { noticeOf, statusOf } from '../standing'
import type { Field, Paper, PaperAppendix, PaperTable } from './Paper'
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
    appendices: appendicesOf({ board, writer, names, leftOut }).map(paperAppendixOf),
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

/** Hundredths of a millimetre: what the columns of an appendix share. */
const pageWidth = 26_700

function paperAppendixOf({ heading, columns, lines }: Appendix): PaperAppendix {
  const rest = pageWidth - columns.reduce((sum, { paperWidth }) => sum + paperWidth, 0)
  return {
    heading,
    columns: columns.map((column) => ({
      heading: column.heading,
      colour: null,
      width: column.paperWidth || rest,
    })),
    lines,
  }
}
