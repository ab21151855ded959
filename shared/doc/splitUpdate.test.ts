import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyV1, createBoardDoc, encodeV2, recordsOf, textsOf } from './boardDoc'
import { splitUpdate } from './splitUpdate'

/** Several writers, overwritten records, live texts typed and deleted in. */
function makeDoc(steps: readonly { writer: number; key: number; del: boolean }[]): Y.Doc {
  const doc = createBoardDoc()
  const writers = [1, 2, 3].map((id) => {
    const own = createBoardDoc()
    own.clientID = id
    return own
  })
  for (const [n, { writer, key, del }] of steps.entries()) {
    const own = writers[writer]!
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
    const texts = textsOf(own)
    if (key < 5) recordsOf(own).set(`record-${key}`, { n } as never)
    else if (!texts.has(`text-${key}`)) texts.set(`text-${key}`, new Y.Text('開頭'))
    else if (del) texts.get(`text-${key}`)!.delete(0, 1)
    else texts.get(`text-${key}`)!.insert(0, `第${n}次`)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(own))
  }
  return doc
}

test('the parts, one after the other, make the same document', () => {
  const step = fc.record({ writer: fc.nat(2), key: fc.nat(8), del: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (steps, size) => {
      const doc = makeDoc(steps)
      const again = createBoardDoc()
      for (const part of splitUpdate(encodeV2(doc), size)) applyV1(again, part, 'test')
      expect(again.store.pendingStructs).toBeNull()
      expect([...Y.encodeStateVector(again)]).toEqual([...Y.encodeStateVector(doc)])
      for (const key of ['records', 'texts'])
        expect(again.getMap(key).toJSON()).toEqual(doc.getMap(key).toJSON())
      expect(Y.encodeStateAsUpdate(again)).toEqual(Y.encodeStateAsUpdate(doc))
    }),
    { seed: 20_190_118, numRuns: 200 },
  )
})
