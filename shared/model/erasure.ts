// What is remembered of an erasure: who did it and when, and nothing of what it was.
export interface ErasureEntry {
  /** Server ms. */
  at: number
  /** Who erased. */
  memberId: string
  what: 'records' | 'name'
  count: number
}
