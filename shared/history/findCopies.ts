// Other records that hold the words of one: copied into an entry's title, a node of the map, an answer.
import type { Board } from '../model/board'
import type { BoardRecord, Kind } from '../model/record'

const wordFields: { readonly [K in Kind]?: readonly string[] } = {
  note: ['originalText', 'neutralText', 'evidence'],
  question: ['text'],
  cluster: ['title', 'evidence'],
  row: ['title', 'remark'],
  response: ['text', 'evidence'],
  mindNode: ['originalText', 'neutralText'],
  utterance: ['text'],
  poll: ['title'],
}

/** Shorter words are found everywhere. */
const shortest = 4

export function textsOfRecord(record: BoardRecord): string[] {
  const fields = record as unknown as { [field: string]: unknown }
  const texts = (wordFields[record.kind] ?? []).flatMap((field) => fields[field] ?? [])
  const options = record.kind === 'poll' ? record.options.map(({ text }) => text) : []
  const versions = 'versions' in record ? record.versions.map(({ text }) => text) : []
  return [...texts, ...options, ...versions].filter((text): text is string => typeof text === 'string')
}

/** Removed ones too: they hold the words as well. */
export function findCopies(board: Board, id: string): BoardRecord[] {
  const record = board.get(id)
  const words = record ? textsOfRecord(record).filter((text) => text.trim().length >= shortest) : []
  if (words.length === 0) return []
  const copies: BoardRecord[] = []
  for (const kind of Object.keys(wordFields) as Kind[]) {
    for (const other of board.ofKind(kind)) {
      if (other.id === id) continue
      if (textsOfRecord(other).some((text) => words.some((word) => text.includes(word)))) copies.push(other)
    }
  }
  return copies
}
