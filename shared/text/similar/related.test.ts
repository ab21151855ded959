// Related notes on the camp's own: whoever wrote them gave each a theme, which the index never sees.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { campNotes } from '../../../test/fixtures/readCamp'
import { Cutter, countGrams } from './grams'
import { idfTable } from './idfTable'
import { learnIdf } from './learnIdf'
import { measureRelated } from './measureRelated'
import { RelatedIndex, shownFrom } from './RelatedIndex'

describe('related notes of the camp', () => {
  const curve = measureRelated(campNotes())

  it('share a theme at least five times as often as pairs at random', () => {
    const shown = curve.points.find((point) => point.from === shownFrom)
    expect(shown?.precision).toBeGreaterThanOrEqual(5 * curve.random)
    expect(shown?.coverage).toBeGreaterThan(0.3)
  })

  it('stand in docs/RELATED.md as they are measured', () => {
    const doc = readFileSync(new URL('../../../docs/RELATED.md', import.meta.url), 'utf8')
    for (const { from, pairs, precision, coverage } of curve.points) {
      const line = `| ${from.toFixed(2)} | ${pairs} | ${precision.toFixed(2)} | ${Math.round(100 * coverage)} % |`
      expect(doc, line).toContain(line)
    }
  })

  it('are weighed by a table that was learned from the transcript', () => {
    const path = new URL('../../../test/fixtures/camp-2019-01-18.transcript.md', import.meta.url)
    expect(learnIdf(readFileSync(path, 'utf8'))).toEqual(idfTable)
  })
})

describe('an index', () => {
  const texts = [
    { id: 'a', text: '業務單位被指定，就是被雷打到' },
    { id: 'b', text: '被雷打到就認了，不會主動提' },
    { id: 'c', text: '報稅軟體不能在 Mac 上用' },
    { id: 'd', text: '申報程式在Mac上不能用' },
    { id: 'e', text: '場地太遠' },
  ]

  it('finds what shares words, says which, and leaves out the rest', () => {
    const [found, ...more] = new RelatedIndex(texts).relatedTo('a')
    expect(found).toMatchObject({ id: 'b', words: ['被雷打到'] })
    expect(more).toEqual([])
    expect(new RelatedIndex(texts).relatedTo('e')).toEqual([])
    expect(new RelatedIndex(texts).relatedTo('nobody')).toEqual([])
  })

  it('takes terms of a glossary as one, whatever their letters', () => {
    const scoreOf = (index: RelatedIndex) => index.relatedTo('c', 5, 0)[0]?.score ?? 0
    const plain = new RelatedIndex(texts)
    const glossed = new RelatedIndex(texts, [
      ['報稅軟體', '申報程式'],
      ['', 'MAC'],
    ])
    expect(scoreOf(glossed)).toBeGreaterThan(scoreOf(plain))
    expect(glossed.relatedTo('c')[0]?.words).toContain('報稅軟體')
    // What was found without a glossary is found with one.
    expect(new RelatedIndex(texts, [['雷打', '被雷打到']]).relatedTo('a')[0]?.id).toBe('b')
  })

  it('cuts at punctuation, keeps words of letters whole, and survives any text', () => {
    const cutter = new Cutter()
    const names = [...countGrams(cutter.cut('ＰＯ制，度 2.0')).keys()].map((gram) => cutter.nameOf(gram))
    expect(names).toEqual(['po', '制', 'po_制', '度', '2', '度_2', '0'])
    for (const text of ['', ' ', '\u0001\u0002', '😀😀𠮷', '\uD800', 'İstanbul', '$&_ _']) {
      expect(() => new RelatedIndex([{ id: 'x', text }], [[text]]).relatedTo('x')).not.toThrow()
    }
  })

  it('takes 2,000 notes in within 300 ms', () => {
    const camp = campNotes()
    const many = Array.from({ length: 2_000 }, (_, at) => {
      const [one, two] = [camp[at % camp.length]!, camp[(at * 7) % camp.length]!]
      return { id: String(at), text: `${one.text}\n${two.evidence}` }
    })
    // Time of this process alone: other programs of the machine are not what is measured.
    const timesMs = Array.from({ length: 6 }, () => {
      const start = process.cpuUsage()
      new RelatedIndex(many)
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1_000
    })
    expect(Math.min(...timesMs)).toBeLessThan(300)
  })
})
