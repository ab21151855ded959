// Which speeches of a pasted transcript the board lacks. A stenographer's text is pasted again and again, from anywhere
// on and with corrections: what is there already is found again, what follows is new, and the last speech may have
// grown. When in doubt a speech is taken for a new one: one too many can be removed, a lost one nobody misses.
import type { Speech } from './parseTranscript'
import { similarity } from './similarity'

export interface Alignment {
  /** The board's last speech as it is now, when it has become longer. */
  grown: string | null
  /** Indices of pasted speeches to append, in order. */
  added: number[]
  /** Indices of pasted speeches that stand before the board's end and differ from it: left as the board has them. */
  differing: number[]
}

/** Fewer characters than this are found by chance. */
const telling = 12
/** A text this similar is the same speech, corrected. */
const alike = 0.5
/** How far from the board's end corrected speeches are looked for. */
const nearEnd = 50

export function alignSpeeches(known: readonly Speech[], pasted: readonly Speech[]): Alignment {
  const [u, p] = [known.map(keyed), pasted.map(keyed)]
  const from = findOverlap(u, p)
  if (from !== null) return extend(known, pasted, p.length, u.length - from)
  return alignCorrected(u, p, pasted)
}

interface Keyed {
  who: string
  text: string
}

function keyed({ speaker, text, direction }: Speech): Keyed {
  return { who: direction ? '>' : speaker, text: text.replace(/\s+/g, ' ').trim() }
}

function keyOf({ who, text }: Keyed): string {
  return `${who}\n${text}`
}

/** The first place on the board from which on everything pasted is what the board has, as far as both go. */
function findOverlap(u: readonly Keyed[], p: readonly Keyed[]): number | null {
  const length = charactersIn(p)
  const equal = equalRuns(u, p)
  for (let from = 0; from < u.length; from++) {
    const count = Math.min(p.length, u.length - from)
    const reachesEnd = from + p.length >= u.length
    if (count === 0 || (!reachesEnd && p.length < 2 && length < telling)) continue
    // Only the last of them may differ: cut off in the paste, or grown since.
    if (equal[from]! >= count - 1 && continues(u[from + count - 1]!, p[count - 1]!, reachesEnd, count, p)) {
      return from
    }
  }
  return null
}

function continues(
  there: Keyed,
  here: Keyed,
  reachesEnd: boolean,
  count: number,
  p: readonly Keyed[],
): boolean {
  if (there.who !== here.who) return false
  const hasGrown = reachesEnd && here.text.startsWith(there.text)
  const isCutOff = count === p.length && there.text.startsWith(here.text)
  return there.text === here.text || hasGrown || isCutOff
}

/** For each place of the board, how many speeches from there on equal the paste's first ones (the Z function). */
function equalRuns(u: readonly Keyed[], p: readonly Keyed[]): Int32Array {
  const numbers = new Map<string, number>()
  const numberOf = (speech: Keyed): number => {
    const key = keyOf(speech)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  }
  const row = [...p.map(numberOf), -1, ...u.map(numberOf)]
  const runs = new Int32Array(row.length)
  let [left, right] = [0, 0]
  for (let at = 1; at < row.length; at++) {
    let run = at < right ? Math.min(right - at, runs[at - left]!) : 0
    while (at + run < row.length && row[run] === row[at + run]) run++
    if (at + run > right) [left, right] = [at, at + run]
    runs[at] = run
  }
  return runs.subarray(p.length + 1)
}

/** `shared` of the pasted speeches are on the board, the last of them perhaps shorter. */
function extend(
  known: readonly Speech[],
  pasted: readonly Speech[],
  count: number,
  shared: number,
): Alignment {
  const last = known.at(-1)
  const again = pasted[shared - 1]
  const grown = last && again && keyed(again).text.length > keyed(last).text.length ? again.text : null
  return { grown, added: range(Math.min(shared, count), count), differing: [] }
}

interface Anchor {
  at: number
  there: number
}

/** Something was corrected, put in or cut out: speeches that stand once in both say where one is. */
function alignCorrected(u: readonly Keyed[], p: readonly Keyed[], pasted: readonly Speech[]): Alignment {
  const anchors = findAnchors(u, p)
  const [first, last] = [anchors[0], anchors.at(-1)]
  if (!first || !last || !isTrusted(anchors, u, p)) {
    return { grown: null, added: range(0, p.length), differing: [] }
  }
  const onBoard = new Set(u.map(keyOf))
  const differing = range(0, last.at).filter((at) => !onBoard.has(keyOf(p[at]!)))
  // What the board has after the last sure place is the same again, corrected, or not of this paste.
  const rest = u.slice(Math.max(last.there + 1, u.length - nearEnd))
  const added: number[] = []
  let grown: string | null = null
  for (const at of range(last.at + 1, p.length)) {
    const here = p[at]!
    const same = added.length > 0 ? -1 : rest.findIndex((there) => isAlike(there, here))
    if (same < 0) added.push(at)
    else if (same === rest.length - 1 && here.text.length > rest[same]!.text.length) grown = pasted[at]!.text
    else if (rest[same]!.text !== here.text) differing.push(at)
  }
  return { grown, added, differing }
}

function isAlike(there: Keyed, here: Keyed): boolean {
  if (there.who !== here.who) return false
  const [short, long] = there.text.length < here.text.length ? [there, here] : [here, there]
  return long.text.includes(short.text) || similarity(there.text, here.text) >= alike
}

/** Whether the sure places are much of what lies beside each other, not a courtesy that was said twice. */
function isTrusted(anchors: readonly Anchor[], u: readonly Keyed[], p: readonly Keyed[]): boolean {
  const [first, last] = [anchors[0]!, anchors.at(-1)!]
  const before = Math.min(first.at, first.there)
  const after = Math.min(p.length - 1 - last.at, u.length - 1 - last.there)
  const beside = charactersIn(p.slice(first.at - before, last.at + after + 1))
  const sure = charactersIn(anchors.map(({ at }) => p[at]!))
  return 3 * sure >= beside && sure >= telling
}

function charactersIn(speeches: readonly Keyed[]): number {
  return speeches.reduce((sum, { text }) => sum + text.length, 0)
}

/** Speeches that stand once on the board and once in the paste, as many as follow each other in both. */
function findAnchors(u: readonly Keyed[], p: readonly Keyed[]): Anchor[] {
  const there = placesOf(u)
  const here = placesOf(p)
  const pairs: Anchor[] = []
  for (const [key, at] of here) {
    const place = there.get(key) ?? -1
    if (at >= 0 && place >= 0) pairs.push({ at, there: place })
  }
  return longestRising(pairs.sort((a, b) => a.at - b.at))
}

/** Speech → its index, or -1 when it stands there several times. */
function placesOf(speeches: readonly Keyed[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, speech] of speeches.entries()) {
    const key = keyOf(speech)
    places.set(key, places.has(key) ? -1 : index)
  }
  return places
}

/** The longest run of pairs in which both indices rise. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [index, { there }] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]!.there < there) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = ends[low - 1]!
    ends[low] = index
  }
  const run: Anchor[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(pairs[at]!)
  return run.reverse()
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
