// Gives one client another value under the Yjs clock that the others have the true value under: what a server leaves
// behind that shows something, crashes before it is durable, and uses the clock again.
import * as Y from 'yjs'
import { encodeV1, recordsOf } from '../../../shared/doc/boardDoc'
import { readBoard } from '../../../shared/doc/readBoard'
import type { SimClient } from './SimClient'

const lostClientId = 4_242

export function plantDivergence(victim: SimClient, others: readonly SimClient[]): void {
  for (const client of [victim, ...others]) {
    const { mirror } = client.inside()!
    const doc = new Y.Doc()
    Y.applyUpdate(doc, encodeV1(mirror.doc))
    doc.clientID = lostClientId
    const [id, record] = [...recordsOf(doc)].find(([, each]) => each.kind === 'cluster')!
    recordsOf(doc).set(id, client === victim ? { ...record, removedAt: 1 } : record)
    Object.assign(mirror, { doc, docBoard: readBoard(doc) })
  }
}
