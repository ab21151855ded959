// Writes a decision's changes into the document. Only the server calls this, inside one transaction a tick.
import * as Y from 'yjs'
import type { Change } from '../model/change'
import { fieldText, liveFields } from '../model/liveText'
import { recordVersion } from '../model/migrations'
import type { BoardRecord } from '../model/record'
import { diffTexts } from '../text/ops'
import { type BoardDoc, metaOf, recordsOf, textsOf } from './boardDoc'
import type { CharId } from './textAnchors'

/** Writes the changes; returns the id of each inserted text's first character, by the insertion's number `n`. */
export function writeChanges(doc: BoardDoc, changes: readonly Change[]): CharId[] {
  const inserted: CharId[] = []
  for (const change of changes) {
    if (change.op === 'put') putRecord(doc, change.record)
    else if (change.op === 'openText') openText(doc, change.key, change.text)
    else {
      const ytext = textsOf(doc).get(change.key)
      if (!ytext) throw new Error(`text ${change.key} is not open`)
      for (const op of change.ops) {
        if (op.del > 0) ytext.delete(op.index, op.del)
        if (op.ins === '') continue
        inserted[op.n ?? 0] = [doc.clientID, Y.getState(doc.store, doc.clientID)]
        ytext.insert(op.index, op.ins)
      }
    }
  }
  return inserted
}

function openText(doc: BoardDoc, key: string, text: string): void {
  const texts = textsOf(doc)
  if (!texts.has(key)) texts.set(key, new Y.Text(text))
}

/** A record's live texts follow what is written into its fields. */
function putRecord(doc: BoardDoc, record: BoardRecord): void {
  recordsOf(doc).set(record.id, record)
  for (const field of Object.keys(liveFields[record.kind] ?? {})) {
    const ytext = textsOf(doc).get(`${record.id}.${field}`)
    const op = ytext && diffTexts(ytext.toString(), fieldText(record, field))
    if (!op) continue
    if (op.del > 0) ytext.delete(op.index, op.del)
    if (op.ins !== '') ytext.insert(op.index, op.ins)
  }
}

/** A new document with the same board: no deleted text, one client id, live texts folded into their records. */
export function rebuildDoc(into: BoardDoc, records: Iterable<BoardRecord>): void {
  into.transact(() => {
    metaOf(into).set('recordVersion', recordVersion)
    for (const record of records) recordsOf(into).set(record.id, record)
  })
}
