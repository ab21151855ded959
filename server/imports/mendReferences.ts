// Makes sure that no imported record refers to what is not there, and that every merged note lies behind one that is
// shown: the relation goes, the record stays. Only a link, which is nothing but a relation, goes with it.
import type { Board } from '../../shared/model/board'
import { linkTargets } from '../../shared/model/category'
import type { Id } from '../../shared/model/id'
import type { Link } from '../../shared/model/link'
import type { BoardRecord, Kind } from '../../shared/model/record'
import { references } from '../../shared/model/references'
import type { SkipList } from './ImportFormat'
import { mendStacks } from './mendStacks'

const kindNamed: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['clusterId', 'cluster'],
  ['mergedInto', 'note'],
  ['tableId', 'table'],
  ['utteranceId', 'utterance'],
  ['questionId', 'question'],
  ['rowId', 'row'],
  ['sourceNoteIds', 'note'],
  ['parentId', 'mindNode'],
  ['noteId', 'note'],
  ['from', 'cluster'],
  ['to', 'cluster'],
])

type Lookup = (id: Id) => BoardRecord | undefined

/** The records to import, in the file's order. */
export function mendReferences(
  taken: ReadonlyMap<Id, { record: BoardRecord; line: number }>,
  board: Board,
  skips: SkipList,
): BoardRecord[] {
  const lookup: Lookup = (id) => taken.get(id)?.record ?? board.get(id)
  const records: BoardRecord[] = []
  for (const { record, line } of taken.values()) {
    if (record.kind !== 'link') records.push(mend(record, line, lookup, skips))
    else if (isLinkSound(record, line, lookup, skips)) records.push(record)
  }
  return mendStacks(records, board, (id) => skips.add(taken.get(id)?.line ?? 0, 'imports.stackDropped'))
}

function mend(record: BoardRecord, line: number, lookup: Lookup, skips: SkipList): BoardRecord {
  const mended: { [field: string]: unknown } = {}
  for (const field of references[record.kind]) {
    const value = (record as unknown as { [field: string]: unknown })[field]
    const isThere = (id: unknown) => lookup(id as Id)?.kind === kindNamed.get(field)
    if (Array.isArray(value)) {
      if (!value.every(isThere)) mended[field] = value.filter(isThere)
    } else if (value !== null && !isThere(value)) mended[field] = null
  }
  const fields = Object.keys(mended)
  if (fields.length === 0) return record
  skips.add(line, 'imports.referenceDropped', { field: fields.join(', ') })
  return { ...record, ...mended } as BoardRecord
}

function isLinkSound(link: Link, line: number, lookup: Lookup, skips: SkipList): boolean {
  const from = lookup(link.from)
  const to = lookup(link.to)
  if (from?.kind !== 'cluster' || to?.kind !== 'cluster') {
    skips.add(line, 'imports.linkEndMissing')
    return false
  }
  // A removed link may have ends that were recategorised since. Allowed pairs cannot make a circle.
  const isShown = [link, from, to].every((record) => record.removedAt === null)
  if (!isShown || linkTargets[from.category].includes(to.category)) return true
  skips.add(line, 'imports.linkPair')
  return false
}
