// How many things stand in a column, the one number that the canvas, the outline and the pictures put beside its name:
// every voice counts, those merged behind another included, and a card of wording alone, which nobody's note stands
// behind, counts as one.

/** What one cluster adds to the number of its column. */
export function countOfCluster(voices: number): number {
  return Math.max(1, voices)
}

/** A whole column: voices of the notes that lie loose, and the voices of each of its clusters. */
export function countItems(looseVoices: number, clusterVoices: readonly number[]): number {
  return clusterVoices.reduce((sum, voices) => sum + countOfCluster(voices), looseVoices)
}
