// Two versions of one text that grew apart from a common one, where no character ids are left to go by.
import type { TextOp } from '../model/change'
import { diffTexts } from './ops'

/** The change that brings what `mine` added to `base` into `theirs`. Nothing anybody typed is lost. */
export function mergeTexts(base: string, mine: string, theirs: string): TextOp | null {
  const ours = diffTexts(base, mine)
  if (!ours || mine === theirs) return null
  const other = diffTexts(base, theirs)
  if (!other) return ours
  const shift = other.ins.length - other.del
  if (ours.index + ours.del <= other.index) return ours
  if (ours.index >= other.index + other.del) return { ...ours, index: ours.index + shift }
  // Both changed the same words: theirs stay, and what was typed here follows them.
  return ours.ins === '' ? null : { index: other.index + other.ins.length, del: 0, ins: ours.ins }
}
