// Finds notes that may say the same: the cosine of their grams, each weighed by how rare it is in speech (TF-IDF). Pure:
// whoever holds the notes builds one.
import { Cutter, countGrams, type Glossary, type Gram, type Run } from './grams'
import { idfOf } from './idf'
import { sharedWords } from './sharedWords'

export interface IndexedText {
  id: string
  text: string
}

export interface RelatedText {
  id: string
  /** 0 to 1. */
  score: number
  /** The words that both have, the most telling first. */
  words: string[]
}

/** Below this nothing is shown. docs/RELATED.md has the curve that it was read from. */
export const shownFrom = 0.12
/** Fewer shared pairs are chance, unless the texts are nearly the same. */
const leastPairs = 3
const nearlySame = 0.5

/** Where a gram occurs, and with which part of a vector of length 1. */
interface Postings {
  idf: number
  docs: number[]
  weights: number[]
}

interface Doc {
  runs: Run[]
  counts: ReadonlyMap<Gram, number>
  length: number
}

export class RelatedIndex {
  private readonly cutter: Cutter
  private readonly docs: Doc[] = []
  private readonly placeOf = new Map<string, number>()
  private readonly postings = new Map<Gram, Postings>()

  constructor(
    private readonly texts: readonly IndexedText[],
    glossary: Glossary = [],
  ) {
    this.cutter = new Cutter(glossary)
    for (const { id, text } of texts) {
      this.placeOf.set(id, this.docs.length)
      this.add(text)
    }
  }

  private add(text: string): void {
    const runs = this.cutter.cut(text)
    const counts = countGrams(runs)
    const place = this.docs.length
    const found: Postings[] = []
    let square = 0
    for (const [gram, count] of counts) {
      let postings = this.postings.get(gram)
      if (!postings) {
        postings = { idf: idfOf(this.cutter.nameOf(gram)), docs: [], weights: [] }
        this.postings.set(gram, postings)
      }
      const weight = weightOf(count, postings.idf)
      square += weight * weight
      postings.docs.push(place)
      postings.weights.push(weight)
      found.push(postings)
    }
    const length = Math.sqrt(square) || 1
    for (const { weights } of found) weights[weights.length - 1]! /= length
    this.docs.push({ runs, counts, length })
  }

  /** The texts closest to this one, closest first; none below `from`. */
  relatedTo(id: string, limit = 20, from = shownFrom): RelatedText[] {
    const own = this.placeOf.get(id)
    const doc = own === undefined ? undefined : this.docs[own]
    if (own === undefined || !doc) return []
    const scores = new Float64Array(this.docs.length)
    const pairs = new Uint16Array(this.docs.length)
    for (const [gram, count] of doc.counts) {
      const { idf, docs, weights } = this.postings.get(gram)!
      const weight = weightOf(count, idf) / doc.length
      const pairsIn = this.cutter.pairsIn(gram)
      for (const [index, place] of docs.entries()) {
        scores[place]! += weight * weights[index]!
        pairs[place]! += pairsIn
      }
    }
    const found: { place: number; score: number }[] = []
    for (const [place, score] of scores.entries()) {
      const isEnough = pairs[place]! >= leastPairs || score >= nearlySame
      if (place !== own && score >= from && isEnough) found.push({ place, score })
    }
    found.sort((a, b) => b.score - a.score || a.place - b.place)
    return found.slice(0, limit).map(({ place, score }) => ({
      id: this.texts[place]!.id,
      score,
      words: sharedWords(doc.runs, this.docs[place]!.counts, (gram) => this.postings.get(gram)?.idf ?? 0),
    }))
  }
}

function weightOf(count: number, idf: number): number {
  return (1 + Math.log(count)) * idf
}
