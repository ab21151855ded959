// Shortens wide empty stretches along one axis, so that a note that lies far away does not shrink the picture to nothing.

/** Stretches wider than this many units are shortened, to `keptGap`. */
const maxGap = 2000
const keptGap = 200

type Span = readonly [from: number, to: number]

/** How positions move, or null when nothing has to. Nothing within `home` moves. */
export function closeGaps(spans: readonly Span[], home: Span | null): ((at: number) => number) | null {
  const sorted = [...spans, ...(home ? [home] : [])].sort((a, b) => a[0] - b[0])
  /** From each position on, everything moves back by this much. */
  const steps: { from: number; back: number }[] = []
  let end = sorted[0]?.[1] ?? 0
  let back = 0
  for (const [from, to] of sorted) {
    if (from - end > maxGap) {
      back += from - end - keptGap
      steps.push({ from, back })
    }
    end = Math.max(end, to)
  }
  if (steps.length === 0) return null
  const backAt = (at: number) => steps.findLast((step) => step.from <= at)?.back ?? 0
  const homeBack = home ? backAt(home[0]) : 0
  return (at) => at - backAt(at) + homeBack
}
