// Property tests of live texts: people type and delete as they like, everything travels in its own time, and the
// characters that nobody deleted are all there, once, in the same order for everybody.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyV1, encodeV1 } from '../../shared/doc/boardDoc'
import { TypingModel } from './typing/TypingModel'

/** What happens next; `where` and `what` choose among what is possible at that moment. */
const step = fc.record({
  person: fc.nat(2),
  deed: fc.constantFrom('type', 'type', 'delete', 'send', 'serve', 'serve', 'deliver', 'deliver'),
  where: fc.nat(1_000),
  length: fc.integer({ min: 1, max: 4 }),
})

for (const people of [2, 3]) {
  test(`[SR11] [SR13] ${people} people type in one text and no character is lost or doubled`, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 90 }), (steps) => {
        const model = new TypingModel(people)
        for (const { person, deed, where, length } of steps) model[deed](person % people, where, length)
        model.settle()
        const text = model.serverText()
        for (let person = 0; person < people; person++) expect(model.textOf(person)).toBe(text)
        const shown = [...text]
        expect(new Set(shown).size).toBe(shown.length)
        for (const char of model.typed) expect(shown.includes(char)).toBe(!model.deleted.has(char))
        expect(text).not.toMatch(
          /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFD/,
        )
        for (const run of model.untouchedRuns()) {
          const left = run.filter((char) => !model.deleted.has(char)).join('')
          expect(text).toContain(left)
        }
      }),
      { numRuns: 400, seed: 20_190_118 },
    )
  })
}

test('a document made from updates in any grouping holds the same text', () => {
  const model = new TypingModel(2)
  for (let i = 0; i < 30; i++) {
    model.type(i % 2, i * 7, 2)
    model.send(i % 2)
    model.serve(i % 2)
  }
  model.settle()
  const copy = model.emptyDoc()
  applyV1(copy, encodeV1(model.server), 'test')
  expect(model.textIn(copy)).toBe(model.serverText())
})
