// What stands behind the worksheet in documents and workbooks: results of votes, questions, the notes as written.
import { type Board, live } from '../../shared/model/board'
import type { Id } from '../../shared/model/id'
import type { Poll } from '../../shared/model/poll'
import type { Question } from '../../shared/model/question'
import { optionsOf, resultOf } from '../../shared/polls/results'
import { bySupport } from '../../shared/questions/inbox'
import type { ExportPart } from '../../shared/worksheet/exportChoices'
import { noteTableOf } from './noteTable'
import type { SheetWriter } from './SheetWriter'

export interface AppendixColumn {
  heading: string
  /** In hundredths of a millimetre on paper; 0 takes what the others leave. */
  paperWidth: number
  /** In characters of a workbook. */
  gridWidth: number
}

export interface Appendix {
  heading: string
  columns: AppendixColumn[]
  lines: string[][]
}

interface Source {
  board: Board
  writer: SheetWriter
  names: ReadonlyMap<Id, string>
  leftOut?: ReadonlySet<ExportPart> | undefined
}

/** Those that hold something. */
export function appendicesOf(source: Source): Appendix[] {
  const all = [votesOf(source), questionsOf(source), notesOf(source)]
  return all.filter(({ lines }) => lines.length > 0)
}

/** One line an option; hands are counted in and told apart. Votes that never began are left out. */
function votesOf({ board, writer: { translate }, leftOut }: Source): Appendix {
  const hasCounts = !leftOut?.has('counts')
  const polls = [...live(board, 'poll')]
    .filter(({ state, handTally }) => state !== 'waiting' || handTally !== null)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  const nameOf = ({ title, mode, budget, voters }: Poll) =>
    [
      title,
      translate(`appendix.mode.${mode}`, { budget }),
      ...(hasCounts ? [translate('appendix.voters', { count: voters })] : []),
    ].join('\n')
  const lines = polls.flatMap((poll) => {
    const result = resultOf(poll, translate)
    const counted = result?.lines.map(({ text, total, hands }) => [
      text,
      String(total),
      poll.handTally === null ? '' : String(hands),
    ])
    const kept = optionsOf(poll, translate).map(({ text }) => [text, translate('appendix.still'), ''])
    return (counted ?? kept).map((cells, at) => [
      at === 0 ? nameOf(poll) : '',
      ...cells.slice(0, hasCounts ? 3 : 1),
    ])
  })
  const columns = [
    { heading: translate('appendix.vote'), paperWidth: 8400, gridWidth: 40 },
    { heading: translate('appendix.option'), paperWidth: 0, gridWidth: 74 },
    { heading: translate('appendix.count'), paperWidth: 3400, gridWidth: 14 },
    { heading: translate('appendix.hands'), paperWidth: 3800, gridWidth: 18 },
  ]
  return { heading: translate('appendix.votes'), columns: hasCounts ? columns : columns.slice(0, 2), lines }
}

const states = ['open', 'answered', 'archived'] as const

function questionsOf({ board, writer: { translate }, names, leftOut }: Source): Appendix {
  const rank = (question: Question) => states.indexOf(question.state as 'open')
  const questions = [...live(board, 'question')]
    .filter(({ state }) => state !== 'waiting')
    .sort((a, b) => rank(a) - rank(b) || bySupport(a, b))
  const isNamed = !leftOut?.has('speakers')
  const hasCounts = !leftOut?.has('counts')
  const hasNotes = !leftOut?.has('originals')
  const askerOf = ({ author }: Question) => {
    if (!author || (!author.name && !author.unit)) return translate('common.anonymous')
    if (!author.name || !author.unit) return author.name || author.unit
    return translate('exports.speaker', { name: author.name, unit: author.unit })
  }
  const lines = questions.map((question) => [
    question.text,
    ...(isNamed ? [askerOf(question)] : []),
    ...(hasCounts ? [String(question.supportCount)] : []),
    question.state === 'waiting' ? '' : translate(`appendix.state.${question.state}`),
    ...(hasNotes ? [question.noteId === null ? '' : (names.get(question.noteId) ?? '')] : []),
  ])
  const columns = [
    { heading: translate('appendix.question'), paperWidth: 0, gridWidth: 74 },
    ...(isNamed ? [{ heading: translate('appendix.asker'), paperWidth: 4600, gridWidth: 24 }] : []),
    ...(hasCounts ? [{ heading: translate('appendix.support'), paperWidth: 2600, gridWidth: 12 }] : []),
    { heading: translate('appendix.state'), paperWidth: 2600, gridWidth: 14 },
    ...(hasNotes ? [{ heading: translate('appendix.note'), paperWidth: 3200, gridWidth: 16 }] : []),
  ]
  return { heading: translate('appendix.questions'), columns, lines }
}

const notePaperWidths = [3200, 2900, 0, 4600, 3800]
const noteGridWidths = [14, 14, 74, 24, 20]

function notesOf({ board, writer, names, leftOut }: Source): Appendix {
  const { headings, lines } = noteTableOf(board, writer, names, leftOut)
  // Without speakers there are four columns, the last of which stays the last.
  const pick = (widths: readonly number[], at: number) => widths.at(at < 3 ? at : at - headings.length) ?? 0
  const columns = headings.map((heading, at) => ({
    heading,
    paperWidth: pick(notePaperWidths, at),
    gridWidth: pick(noteGridWidths, at),
  }))
  return { heading: writer.translate('exports.notes'), columns, lines }
}
