// How much two texts are one: the share of neighbouring pairs of characters that they have in common (Dice, 1945).

/** Enough of a long text to know it by. */
const compared = 2000

/** From 0 (nothing in common) to 1. */
export function similarity(a: string, b: string): number {
  const left = pairsOf(a.slice(0, compared))
  const right = pairsOf(b.slice(0, compared))
  if (left.size === 0 || right.size === 0) return a === b ? 1 : 0
  let common = 0
  for (const pair of left) if (right.has(pair)) common++
  return (2 * common) / (left.size + right.size)
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 1; at < text.length; at++) pairs.add(text.slice(at - 1, at + 1))
  return pairs
}
