// Exports: how long each format takes for the camp's worksheet and for one of 1,000 rows.
import { exportFormats } from '../server/exports/formats'
import type { BoardIndex } from '../shared/model/board'
import { importInto, newBoard, now } from '../test/contract/importInto'
import { campText, campWorksheet } from '../test/fixtures/readCamp'
import { percentile } from './percentile'
import { atMost, type Figure } from './report'

const rounds = 3
const largeRows = 1_000
const campTargetMs = 1_000
const largeTargetMs = 5_000
/** Fonts are embedded and every line is set by us. */
const largePdfTargetMs = 15_000

export async function run(): Promise<Figure[]> {
  const camp = campBoard(campText('worksheet.json'))
  const large = campBoard(JSON.stringify(repeatRows(largeRows)))
  const figures: Figure[] = []
  for (const format of exportFormats.keys()) {
    const largeTarget = format === 'pdf' ? largePdfTargetMs : largeTargetMs
    // The first one loads what the format is written with.
    figures.push(atMost(campTargetMs, `${format}, 19 rows, the first`, await timeRender(format, camp), 'ms'))
    figures.push(atMost(campTargetMs, `${format}, 19 rows, median`, await timeMedian(format, camp), 'ms'))
    figures.push(
      atMost(largeTarget, `${format}, ${largeRows} rows, median`, await timeMedian(format, large), 'ms'),
    )
  }
  return figures
}

function campBoard(worksheet: string): BoardIndex {
  const board = newBoard()
  importInto(board, 'notes', campText('notes.json'))
  importInto(board, 'worksheet', worksheet)
  return board
}

/** The camp's rows again and again, each time under an id of its own. */
function repeatRows(count: number) {
  const { meeting, rows } = campWorksheet()
  const repeated = Array.from({ length: count }, (_row, at) => ({
    ...rows[at % rows.length],
    id: `row-${at}`,
  }))
  return { meeting, rows: repeated }
}

async function timeMedian(format: string, board: BoardIndex): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await timeRender(format, board))
  return percentile(times, 0.5)
}

async function timeRender(format: string, board: BoardIndex): Promise<number> {
  const startedAt = performance.now()
  await exportFormats.get(format)!.render(board, { now })
  return performance.now() - startedAt
}
