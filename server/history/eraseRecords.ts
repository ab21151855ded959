// Takes records out of a board for good, and people's names: what named the records is loosened, so that nothing points
// at what is gone. The same for the board of today, for past moments, and for what is private.
import type { BoardRecord } from '../../shared/model/record'
import { references } from '../../shared/model/references'

/** Plain values: it goes to a thread. */
export interface Erasure {
  /** Records that go. */
  ids: readonly string[]
  /** Members whose name goes. */
  memberIds: readonly string[]
}

type Fields = { [field: string]: unknown }

/** The records without those that go; each as it was where nothing of it went. */
export function eraseRecords(records: readonly BoardRecord[], erasure: Erasure): BoardRecord[] {
  return makeEraser(erasure, records)(records)
}

/** As eraseRecords, for many lists of one board; `known` tells where the nodes that go hung. */
export function makeEraser(
  erasure: Erasure,
  known: readonly BoardRecord[],
): (records: readonly BoardRecord[]) => BoardRecord[] {
  const gone = new Set(erasure.ids)
  const parents = new Map(
    known.flatMap((record) => (record.kind === 'mindNode' ? [[record.id, record.parentId] as const] : [])),
  )
  return (records) =>
    records.flatMap((record) =>
      gone.has(record.id) ? [] : [eraseNames(loosen(record, gone, parents), erasure.memberIds)],
    )
}

/** These ids and those of what says nothing without them: their links, and the answers to them. */
export function idsGoneWith(records: readonly BoardRecord[], ids: readonly string[]): string[] {
  const gone = new Set(ids)
  return [...gone, ...records.flatMap((record) => (isPartOf(record, gone) ? record.id : []))]
}

function isPartOf(record: BoardRecord, gone: ReadonlySet<string>): boolean {
  if (record.kind === 'link') return gone.has(record.from) || gone.has(record.to)
  return record.kind === 'response' && gone.has(record.clusterId ?? record.rowId ?? '')
}

function loosen(
  record: BoardRecord,
  gone: ReadonlySet<string>,
  parents: ReadonlyMap<string, string | null>,
): BoardRecord {
  const loose: Fields = {}
  for (const field of references[record.kind] as readonly string[]) {
    const value = (record as unknown as Fields)[field]
    if (typeof value === 'string' && gone.has(value))
      loose[field] = field === 'parentId' ? heirOf(value, gone, parents) : null
    else if (Array.isArray(value) && value.some((id) => gone.has(id as string)))
      loose[field] = value.filter((id) => !gone.has(id as string))
  }
  return Object.keys(loose).length > 0 ? ({ ...record, ...loose } as BoardRecord) : record
}

/** A branch hangs from then on where the node that is gone hung. */
function heirOf(
  id: string,
  gone: ReadonlySet<string>,
  parents: ReadonlyMap<string, string | null>,
): string | null {
  let heir: string | null = id
  while (heir !== null && gone.has(heir)) heir = parents.get(heir) ?? null
  return heir
}

/** Any value of JSON, with the name and agency of these members emptied wherever they stand beside their id. */
export function eraseNames<Value>(value: Value, memberIds: readonly string[]): Value {
  if (memberIds.length === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => eraseNames(each, memberIds)) as Value
  const fields = value as Fields
  const copy: Fields = {}
  for (const [key, inner] of Object.entries(fields)) copy[key] = eraseNames(inner, memberIds)
  if (memberIds.includes(fields['memberId'] as string) && 'name' in fields) {
    copy['name'] = ''
    copy['unit'] = ''
  }
  return copy as Value
}
