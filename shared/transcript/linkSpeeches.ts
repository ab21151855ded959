// Which notes and nodes a speech led to: those that name it, and those whose evidence stands in it word for word.
import { type Board, live } from '../model/board'
import type { Id } from '../model/id'
import type { MindMapNode } from '../model/mindNode'
import type { StickyNote } from '../model/note'
import type { Utterance } from '../model/utterance'
import { findQuote, type Span } from './findWords'

export interface SpeechPlace {
  utteranceId: Id
  /** Where the words stand in it; null when only the speech is known. */
  span: Span | null
}

/** The speech that a note or node comes from; null when the transcript does not have it. */
export function placeOf(
  record: StickyNote | MindMapNode,
  utterances: readonly Utterance[],
): SpeechPlace | null {
  const named = utterances.find(({ id }) => id === record.utteranceId)
  const quote = record.kind === 'note' ? record.evidence : record.originalText
  if (named) return { utteranceId: named.id, span: quote === '' ? null : findQuote(quote, named.text) }
  if (record.kind !== 'note' || record.evidence === '') return null
  for (const { id, text } of utterances) {
    // Looking for it exactly first is many times faster, and nearly always enough.
    const from = text.indexOf(record.evidence)
    if (from >= 0) return { utteranceId: id, span: { from, to: from + record.evidence.length } }
  }
  for (const { id, text } of utterances) {
    const span = findQuote(record.evidence, text)
    if (span) return { utteranceId: id, span }
  }
  return null
}

export interface Linked {
  record: StickyNote | MindMapNode
  place: SpeechPlace
}

/** Remembers where a record's words stand as long as neither it nor the transcript changes. */
export class SpeechLinks {
  private places = new WeakMap<StickyNote | MindMapNode, SpeechPlace | null>()
  private utterances: readonly Utterance[] | null = null

  /** Speech → what came from it, notes first. */
  read(board: Board, utterances: readonly Utterance[]): Map<Id, Linked[]> {
    if (this.utterances !== utterances) this.places = new WeakMap()
    this.utterances = utterances
    const links = new Map<Id, Linked[]>()
    for (const record of linkable(board)) {
      let place = this.places.get(record)
      if (place === undefined) {
        place = placeOf(record, utterances)
        this.places.set(record, place)
      }
      if (!place) continue
      const others = links.get(place.utteranceId)
      if (others) others.push({ record, place })
      else links.set(place.utteranceId, [{ record, place }])
    }
    return links
  }
}

function* linkable(board: Board): Iterable<StickyNote | MindMapNode> {
  for (const note of live(board, 'note')) if (!note.held) yield note
  for (const node of live(board, 'mindNode')) if (node.utteranceId !== null) yield node
}
