// Sizes of what lies on the board, in board units (one unit is a CSS pixel at 100 %). A lane holds two notes abreast.
export const noteWidth = 176
export const noteHeight = 120
export const gap = 16
export const clusterPadding = 12
export const clusterWidth = 2 * noteWidth + gap + 2 * clusterPadding
export const lanePadding = 16
export const laneWidth = clusterWidth + 2 * lanePadding
export const laneGap = 12
/** From the left edge of one lane to that of the next. */
export const lanePitch = laneWidth + laneGap
/** Left edges of the two note columns of a lane, from the lane's own left edge. */
export const noteColumns = [
  lanePadding + clusterPadding,
  lanePadding + clusterPadding + noteWidth + gap,
] as const

export const titleLineHeight = 24
const unitsPerTitleLine = 38

/** Width of a text in half-width units: a Chinese character counts two, a Latin one one. */
export function halfWidths(text: string): number {
  let units = 0
  for (const char of text) units += char.codePointAt(0)! > 0x2e7f ? 2 : 1.1
  return units
}

/** Height of a cluster's heading. An estimate that needs no font, so that server and screen agree on it. */
export function clusterHeadHeight(title: string): number {
  const lines = title
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / unitsPerTitleLine)), 0)
  return 2 * clusterPadding + Math.max(1, lines) * titleLineHeight
}

/** Height of a whole cluster: its heading, then its notes two abreast. */
export function clusterHeight(title: string, noteCount: number): number {
  const rows = Math.ceil(noteCount / 2)
  return clusterHeadHeight(title) + (rows === 0 ? 0 : rows * (noteHeight + gap) - gap + clusterPadding)
}

/** Where note number `index` of a cluster lies, from the cluster's top left corner. */
export function noteInCluster(title: string, index: number): { x: number; y: number } {
  return {
    x: clusterPadding + (index % 2) * (noteWidth + gap),
    y: clusterHeadHeight(title) + Math.floor(index / 2) * (noteHeight + gap),
  }
}
