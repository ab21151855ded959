// The entries that an import left out, gathered by reason: a hundred times the same sentence helps nobody.
export interface SkippedGroup {
  reason: string
  /** As people write them: `1–3、7`. */
  lines: string
}

export function groupReasons(skipped: readonly { line: number; reason: string }[]): SkippedGroup[] {
  const groups = new Map<string, number[]>()
  for (const { line, reason } of skipped) {
    const lines = groups.get(reason)
    if (lines) lines.push(line)
    else groups.set(reason, [line])
  }
  return [...groups].map(([reason, lines]) => ({ reason, lines: runsOf(lines).join('、') }))
}

function runsOf(numbers: readonly number[]): string[] {
  const runs: [first: number, last: number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] + 1 === number) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`))
}
