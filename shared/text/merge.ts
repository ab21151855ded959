// Two versions of one text that grew apart from a common one, where no character ids are left to go by.
import type { TextOp } from '../model/change'
import { splicesBetween } from './splices'

/**
 * What brings the changes of `mine` since `base` into `theirs`, in descending order of index. Characters that either
 * side added stay, once; where both added at one place, theirs come first. Null when there is nothing to bring.
 */
export function mergeTexts(base: string, mine: string, theirs: string): TextOp[] | null {
  if (mine === theirs) return null
  const ours = splicesBetween(base, mine)
  if (ours.length === 0) return null
  const other = splicesBetween(base, theirs)
  const ops: TextOp[] = []
  for (const splice of ours) {
    if (splice.ins !== '') addOp(ops, { index: placeIn(other, splice.index), del: 0, ins: splice.ins })
    for (const [from, to] of survivors(other, splice.index, splice.index + splice.del)) {
      addOp(ops, { index: placeIn(other, from), del: to - from, ins: '' })
    }
  }
  return ops.length > 0 ? ops.reverse() : null
}

/** Where the character at `index` of the base stands in the other text, or where what took its place ends. */
function placeIn(splices: readonly TextOp[], index: number): number {
  let shift = 0
  for (const splice of splices) {
    if (splice.index > index) break
    if (index < splice.index + splice.del) return splice.index + shift + splice.ins.length
    shift += splice.ins.length - splice.del
  }
  return index + shift
}

/** The parts of the base from `from` to `to` that the other side left in place and together. */
function survivors(splices: readonly TextOp[], from: number, to: number): [number, number][] {
  const parts: [number, number][] = []
  let start = from
  for (const splice of splices) {
    if (splice.index + splice.del < start || splice.index >= to) continue
    if (splice.index > start) parts.push([start, splice.index])
    start = Math.max(start, splice.index + splice.del)
  }
  if (start < to) parts.push([start, to])
  return parts
}

/** Joins a deletion to the insertion right before it: one replacement. */
function addOp(ops: TextOp[], op: TextOp): void {
  const last = ops.at(-1)
  if (last && last.index === op.index && last.del === 0 && op.ins === '') last.del = op.del
  else ops.push(op)
}
