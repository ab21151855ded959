// Text fields: their limits and the cleaning that every one of them gets.
import * as v from 'valibot'

/** Longest text of each sort, in UTF-16 code units. */
export const textLimits = {
  note: 2000,
  title: 300,
  question: 500,
  name: 60,
  unit: 80,
  tag: 80,
  remark: 4000,
} as const

// Control characters except tab and newline; lone surrogates; the bidi overrides that could disguise a text.
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The text as it is stored: line ends as \n, no control characters, no half characters. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(loneSurrogate, '\uFFFD').replace(controls, '')
}

/** A cleaned text of at most `max` UTF-16 units; longer ones are refused, never cut. */
export function textOf(max: number) {
  return v.pipe(v.string(), v.transform(cleanWithin(max)), v.maxLength(max))
}

/** A cleaned text that says something. */
export function textSaid(max: number) {
  return v.pipe(v.string(), v.transform(cleanWithin(max)), v.maxLength(max), v.regex(/\S/))
}

/** Cleaning may shorten a text, but one of twice the limit is not worth the work: it is refused as it is. */
function cleanWithin(max: number): (text: string) => string {
  return (text) => (text.length > 2 * max ? text : cleanText(text))
}
