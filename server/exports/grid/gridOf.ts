// Board → grid: a sheet for each table of the meeting, then what is known of the meeting, then the notes as written.
import type { Translate } from '../../../shared/i18n/catalogue'
import { type Board, getMeeting } from '../../../shared/model/board'
import { paletteOf } from '../../../shared/scene/palettes'
import { countNotes, countWorksheet } from '../../../shared/worksheet/counts'
import { worksheetOf } from '../../../shared/worksheet/worksheet'
import { type Appendix, appendicesOf } from '../appendices'
import type { ExportOptions } from '../ExportFormat'
import { legalText } from '../legalText'
import { meetingFactsOf } from '../meetingFacts'
import { nameNotes } from '../noteNames'
import { SheetWriter } from '../SheetWriter'
import { type SheetTable, sheetTablesOf } from '../sheetTables'
import { noticeOf, statusOf } from '../standing'
import type { Grid, GridBanner, GridColumn, GridSheet } from './Grid'
import { gridColumns, gridLinesOf } from './gridRows'
import { sheetNamesOf } from './sheetNames'

export function gridOf(board: Board, options: ExportOptions): Grid {
  const { now, language, leftOut, limits } = options
  const writer = new SheetWriter(worksheetOf(board, language ?? getMeeting(board).language))
  const { translate, worksheet } = writer
  const { meeting } = worksheet
  const names = nameNotes(board)
  const status = statusOf(meeting, translate)
  const notice = noticeOf(meeting, translate, leftOut)
  const title = legalText(meeting.title || translate('exports.untitled'))
  const facts = meetingFactsOf(meeting, now, worksheet.language)
  const standing: GridBanner[] = [
    { text: [status, ...facts.slice(0, 1).map(([, date]) => date)].join('　'), look: 'bold' },
    // The standard sentence; what the board adds to it may be long and stands with the facts.
    ...[notice.split('\n')[0] ?? '', limits ?? ''].flatMap((text) =>
      text ? [{ text, look: 'soft' as const }] : [],
    ),
  ]
  const counts = countWorksheet(worksheet)
  const about = aboutSheet(
    [
      [translate('exports.status'), status],
      [translate('exports.force'), notice],
      ...facts,
      [translate('exports.countsHeading'), leftOut?.has('counts') ? '' : countsOf(counts, board, translate)],
      [translate('exports.legendHeading'), translate('exports.legend')],
      [translate('exports.limitsHeading'), limits ?? ''],
    ],
    title,
    translate,
  )
  const columns = gridColumns(writer, paletteOf('light', meeting.legend).category, leftOut)
  const core =
    meeting.coreQuestion &&
    `${translate('exports.coreQuestion')}${translate('exports.colon')}${meeting.coreQuestion}`
  const tables = sheetTablesOf(writer).map((table): GridSheet => {
    const banners: GridBanner[] = [
      { text: title, look: 'title' },
      ...(core ? [{ text: legalText(core), look: 'bold' as const }] : []),
      { text: legalText(headingOf(table, translate)), look: 'bold' },
      ...standing,
    ]
    return { name: table.heading, banners, columns, lines: gridLinesOf(table.parts, writer, names, columns) }
  })
  const sheets = [
    ...tables,
    about,
    ...appendicesOf({ board, writer, names, leftOut }).map((each) => appendixSheet(each, title, standing)),
  ]
  const sheetNames = sheetNamesOf(sheets.map(({ name }) => name))
  return {
    language: worksheet.language,
    title,
    status,
    pageNumber: translate('exports.pageNumber', { page: '<page>', pages: '<pages>' }),
    sheets: sheets.map((sheet, at) => ({ ...sheet, name: sheetNames[at] ?? String(at + 1) })),
    madeAt: now,
  }
}

function headingOf({ heading, people }: SheetTable, translate: Translate): string {
  return [heading, ...people.map(([label, name]) => `${label}${translate('exports.colon')}${name}`)].join(
    '　',
  )
}

function countsOf(
  { rows, entries, links }: ReturnType<typeof countWorksheet>,
  board: Board,
  translate: Translate,
): string {
  return translate('exports.counts', { rows, entries, links, notes: countNotes(board).notes })
}

function aboutSheet(
  facts: readonly (readonly [string, string])[],
  title: string,
  translate: Translate,
): GridSheet {
  const columns: GridColumn[] = [
    { heading: translate('exports.factHeading'), colour: null, width: 18 },
    { heading: translate('exports.factText'), colour: null, width: 110 },
  ]
  const lines = facts
    .filter(([, text]) => text !== '')
    .map(([label, text]) => ({
      isFirst: false,
      cells: [
        { value: label, look: 'bold' as const, rowSpan: 1 },
        { value: legalText(text), look: 'text' as const, rowSpan: 1 },
      ],
    }))
  return { name: translate('exports.about'), banners: [{ text: title, look: 'title' }], columns, lines }
}

function appendixSheet(
  { heading, columns, lines }: Appendix,
  title: string,
  standing: readonly GridBanner[],
): GridSheet {
  return {
    name: heading,
    banners: [{ text: title, look: 'title' }, ...standing],
    columns: columns.map((column) => ({ heading: column.heading, colour: null, width: column.gridWidth })),
    lines: lines.map((line) => ({
      isFirst: false,
      cells: line.map((text) => ({ value: legalText(text) || null, look: 'text' as const, rowSpan: 1 })),
    })),
  }
}
