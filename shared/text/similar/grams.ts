// Cuts a text into what it is compared by: single characters and pairs of neighbours. A word in Latin letters or digits
// counts as one character, and so does every term of a glossary's group. Punctuation parts neighbours.

/** Groups of terms that count as one, e.g. `[['報稅軟體', '申報程式']]`. */
export type Glossary = readonly (readonly string[])[]

/** A character, a word, or a term of the glossary. */
export interface Unit {
  /** Of what it is compared as: equal for all terms of a group. */
  id: number
  key: string
  /** As it stands in the text. */
  written: string
}

/** Units as they follow each other between two breaks. */
export type Run = readonly Unit[]

/** A unit's id, or a pair of neighbours. */
export type Gram = number

const pairFactor = 2 ** 22
/** Begins the key of a term, and no text: a term is a unit of its own. */
const termMark = '\u0002'

export function pairOf(a: Unit, b: Unit): Gram {
  return (a.id + 1) * pairFactor + b.id
}

function isPair(gram: Gram): boolean {
  return gram >= pairFactor
}

/** Gram → how often it occurs. */
export function countGrams(runs: readonly Run[]): Map<Gram, number> {
  const counts = new Map<Gram, number>()
  for (const run of runs) {
    let before: Unit | undefined
    for (const unit of run) {
      counts.set(unit.id, (counts.get(unit.id) ?? 0) + 1)
      if (before) {
        const pair = pairOf(before, unit)
        counts.set(pair, (counts.get(pair) ?? 0) + 1)
      }
      before = unit
    }
  }
  return counts
}

interface Term {
  text: string
  key: string
}

const han = /\p{Script=Han}/u
const letter = /[\p{L}\p{N}]/u
type Sort = 'han' | 'letter' | 'space' | 'break'

export class Cutter {
  private readonly terms: readonly Term[]
  private readonly idOf = new Map<string, number>()
  private readonly keys: string[] = []
  private readonly units = new Map<string, Unit>()
  private readonly sorts = new Map<string, Sort>()

  /** Longer terms of the glossary are found first. */
  constructor(glossary: Glossary = []) {
    this.terms = termsOf(glossary)
  }

  cut(said: string): Run[] {
    const text = said.normalize('NFKC')
    const lower = lowerCase(text)
    const runs: Unit[][] = []
    let run: Unit[] = []
    for (let at = 0; at < text.length; ) {
      const term = this.terms.find((known) => lower.startsWith(known.text, at))
      const end = term ? at + term.text.length : this.endOfUnit(text, at)
      const written = text.slice(at, end)
      const sort = term ? 'letter' : this.sortOf(written)
      if (sort === 'han' || sort === 'letter') {
        run.push(this.unit(written, term?.key ?? lower.slice(at, end)))
      } else if (sort === 'break' && run.length > 0) {
        runs.push(run)
        run = []
      }
      at = end
    }
    if (run.length > 0) runs.push(run)
    return runs
  }

  /** How many pairs of neighbours a gram stands for: a term of the glossary holds those of its characters. */
  pairsIn(gram: Gram): number {
    if (isPair(gram)) return 1
    const key = this.keys[gram] ?? ''
    return key.startsWith(termMark) ? Math.max(1, key.length - 2) : 0
  }

  /** A gram in letters: the units of a pair are joined by `_`, which no unit holds. */
  nameOf(gram: Gram): string {
    if (!isPair(gram)) return this.keys[gram] ?? ''
    const first = Math.floor(gram / pairFactor) - 1
    return `${this.keys[first] ?? ''}_${this.keys[gram % pairFactor] ?? ''}`
  }

  /** A Han character alone, else a whole word, else one character. */
  private endOfUnit(text: string, start: number): number {
    let at = start
    while (at < text.length) {
      const char = charAt(text, at)
      const sort = this.sortOf(char)
      if (sort !== 'letter') return at === start ? at + char.length : at
      at += char.length
    }
    return at
  }

  private sortOf(written: string): Sort {
    let sort = this.sorts.get(written)
    if (!sort) {
      const other = written.trim() === '' ? 'space' : 'break'
      sort = han.test(written) ? 'han' : letter.test(written) ? 'letter' : other
      this.sorts.set(written, sort)
    }
    return sort
  }

  private unit(written: string, key: string): Unit {
    let unit = this.units.get(written)
    if (unit?.key !== key) {
      let id = this.idOf.get(key)
      if (id === undefined) {
        id = this.keys.push(key) - 1
        this.idOf.set(key, id)
      }
      unit = { id, key, written }
      this.units.set(written, unit)
    }
    return unit
  }
}

function charAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0)
}

/** For comparing. A text whose length changes by it (İ) keeps its letters as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}

function termsOf(glossary: Glossary): Term[] {
  const terms: Term[] = []
  for (const group of glossary) {
    const texts = group.map((term) => lowerCase(term.normalize('NFKC')).trim()).filter(Boolean)
    const longest = texts.reduce((a, b) => (b.length > a.length ? b : a), '')
    for (const text of texts) terms.push({ text, key: termMark + longest })
  }
  return terms.sort((a, b) => b.text.length - a.text.length)
}
