// The board that a document holds, kept up to date as the document changes. Live texts show as their records' fields.
// Records are taken as they are: only the server writes them, checked and of the version that `boardDoc` says.
import type * as Y from 'yjs'
import { BoardIndex } from '../model/board'
import { parseTextKey, withFieldText } from '../model/liveText'
import { type BoardDoc, recordsOf, textsOf } from './boardDoc'

export interface DocBoard {
  readonly board: BoardIndex
  /** Called after each transaction with the ids of the records that look different now. */
  onChange(listener: (ids: ReadonlySet<string>) => void): () => void
  close(): void
}

export function readBoard(doc: BoardDoc): DocBoard {
  const records = recordsOf(doc)
  const texts = textsOf(doc)
  const board = new BoardIndex()
  const listeners = new Set<(ids: ReadonlySet<string>) => void>()
  /** Record id → the fields of it that are edited live. */
  const liveKeys = new Map<string, string[]>()

  const refresh = (id: string) => {
    let record = records.get(id)
    if (!record) return board.delete(id)
    for (const field of liveKeys.get(id) ?? []) {
      const text = texts.get(`${id}.${field}`)
      if (text) record = withFieldText(record, field, text.toString())
    }
    board.put(record)
  }
  const noteKey = (key: string): string | null => {
    const parsed = parseTextKey(key)
    if (!parsed) return null
    const fields = liveKeys.get(parsed.id) ?? []
    if (!fields.includes(parsed.field)) liveKeys.set(parsed.id, [...fields, parsed.field])
    return parsed.id
  }

  for (const key of texts.keys()) noteKey(key)
  for (const id of records.keys()) refresh(id)

  const afterTransaction = (transaction: Y.Transaction) => {
    const ids = new Set<string>()
    for (const id of transaction.changed.get(records as never) ?? []) if (id !== null) ids.add(id)
    for (const [type, keys] of transaction.changed) {
      const changedKeys =
        type === (texts as unknown) ? keys : type.parent === texts ? [type._item?.parentSub ?? null] : []
      for (const key of changedKeys) {
        const id = key === null ? null : noteKey(key)
        if (id !== null) ids.add(id)
      }
    }
    if (ids.size === 0) return
    for (const id of ids) refresh(id)
    for (const listener of listeners) listener(ids)
  }
  doc.on('afterTransaction', afterTransaction)

  return {
    board,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => doc.off('afterTransaction', afterTransaction),
  }
}
