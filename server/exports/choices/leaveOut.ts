// Takes out of a board what an export was asked to leave out. What stays is a whole board: nothing in it dangles.
import { readNode, shownWords } from '../../../shared/mindmap/nodeContent'
import { BoardIndex } from '../../../shared/model/board'
import { wordingOf } from '../../../shared/model/cluster'
import type { BoardRecord, RecordOf } from '../../../shared/model/record'
import { textLimits } from '../../../shared/model/text'
import type { ExportPart } from '../../../shared/worksheet/exportChoices'
import { indexNotes } from '../../../shared/worksheet/sourceNotes'

export function leaveOut(
  records: readonly BoardRecord[],
  parts: ReadonlySet<ExportPart>,
): readonly BoardRecord[] {
  let left = records
  if (parts.has('originals')) left = withoutOriginals(left)
  if (parts.has('speakers')) left = left.map(withoutSpeaker)
  if (parts.has('answers')) left = left.filter(({ kind }) => kind !== 'response')
  if (parts.has('notice'))
    left = left.map((record) => (record.kind === 'meeting' ? { ...record, notice: '' } : record))
  if (parts.has('counts')) left = left.map(withoutCounts)
  return left
}

/** Somebody of whom nothing is told. Nobody at all would say that it was anonymous. */
const untold = { memberId: null, name: '', unit: '' }

/** Nobody is named who spoke, reported or took notes. */
function withoutSpeaker(record: BoardRecord): BoardRecord {
  switch (record.kind) {
    case 'note':
      return { ...record, author: record.author && untold, proxyFor: record.proxyFor && untold }
    case 'question':
      return { ...record, author: record.author && untold }
    case 'mindNode':
      return { ...record, speaker: record.speaker && untold }
    case 'cluster':
      return { ...record, speaker: '' }
    case 'utterance':
      return { ...record, speaker: '', unit: '' }
    case 'table':
      return { ...record, reporter: '', reporterUnit: '', scribe: '' }
    default:
      return record
  }
}

/** How many stood behind a question, and how votes went. Zero is no count: the export says that counts are left out. */
function withoutCounts(record: BoardRecord): BoardRecord {
  if (record.kind === 'question') return { ...record, supportCount: 0 }
  return record.kind === 'poll' ? { ...record, tally: null, handTally: null, voters: 0 } : record
}

/**
 * Without notes and transcript. What took its words from a note or a speech keeps them as its own: what is asked to be
 * left out is where words came from, never what the map says.
 */
function withoutOriginals(records: readonly BoardRecord[]): BoardRecord[] {
  const board = new BoardIndex(records)
  const { gathered } = indexNotes(board)
  return records.flatMap((record): BoardRecord[] => {
    switch (record.kind) {
      case 'note':
      case 'utterance':
        return []
      case 'row':
        return [{ ...record, sourceNoteIds: [] }]
      case 'cluster':
        return [{ ...record, title: wordingOf(record, gathered.get(record.id) ?? []), evidence: '' }]
      case 'response':
        return [{ ...record, evidence: '' }]
      case 'question':
        return [{ ...record, noteId: null }]
      case 'mindNode':
        return [withOwnWords(record, board)]
      default:
        return [record]
    }
  })
}

function withOwnWords(node: RecordOf<'mindNode'>, board: BoardIndex): RecordOf<'mindNode'> {
  const content = readNode(board, node)
  const { from, speaker } = content
  // A question stays, and is read from there.
  const words = from === 'question' ? node.neutralText || node.originalText : shownWords(content)
  return {
    ...node,
    originalText: words.slice(0, textLimits.note),
    ...(from === 'utterance' && { speaker, sourced: true }),
    neutralText: '',
    versions: [],
    wordingReplies: [],
    noteId: null,
    utteranceId: null,
  }
}
