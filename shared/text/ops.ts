// Index-based edits of a text, in descending order of index so that none moves another.
import type { TextOp } from '../model/change'

export function applyOps(text: string, ops: readonly TextOp[]): string {
  let result = text
  for (const op of ops) result = result.slice(0, op.index) + op.ins + result.slice(op.index + op.del)
  return result
}

/** The one replacement that turns `before` into `after`; it never cuts a surrogate pair. Null when they are equal. */
export function diffTexts(before: string, after: string): TextOp | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return { index: start, del: before.length - start - end, ins: after.slice(start, after.length - end) }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
