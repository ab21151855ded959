// The smallest set of replacements between two texts, whole characters only.
import type { TextOp } from '../model/change'
import { diffTexts } from './ops'

/** Cells of the comparison table above which the changed middle counts as one replacement. */
const maxCells = 4_000_000

/** What turns `before` into `after`: indices of `before`, ascending, not touching each other. */
export function splicesBetween(before: string, after: string): TextOp[] {
  const whole = diffTexts(before, after)
  if (!whole) return []
  const old = [...before.slice(whole.index, whole.index + whole.del)]
  const fresh = [...whole.ins]
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > maxCells) return [whole]
  return splicesOf(old, fresh, whole.index)
}

function splicesOf(old: readonly string[], fresh: readonly string[], offset: number): TextOp[] {
  const common = commonLengths(old, fresh)
  const width = fresh.length + 1
  const splices: TextOp[] = []
  let open: TextOp | null = null
  let index = offset
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      open = null
      index += old[i]!.length
      i++
      j++
      continue
    }
    if (!open) {
      open = { index, del: 0, ins: '' }
      splices.push(open)
    }
    const isDeletion =
      j === fresh.length || (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    if (isDeletion) {
      open.del += old[i]!.length
      index += old[i]!.length
      i++
    } else {
      open.ins += fresh[j]!
      j++
    }
  }
  return splices
}

/** `[i, j]` → the length of the longest common subsequence of what follows there in both. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array {
  const width = fresh.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const at = i * width + j
      common[at] =
        old[i] === fresh[j] ? common[at + width + 1]! + 1 : Math.max(common[at + width]!, common[at + 1]!)
    }
  }
  return common
}
