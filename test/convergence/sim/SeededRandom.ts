// Chance from one seed: the same seed gives the same run.
export class SeededRandom {
  private state: number

  constructor(seed: number) {
    this.state = (seed * 0x9e3779b9 + 0x85ebca6b) >>> 0
    for (let i = 0; i < 8; i++) this.next()
  }

  /** In [0, 1). */
  readonly next = (): number => {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** A number between the two, small ones more often than large ones. */
  skewed(low: number, high: number): number {
    return low + (high - low) * this.next() ** 3
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)]!
  }

  /** Up to `count` different ones. */
  some<T>(values: readonly T[], count: number): T[] {
    const left = [...values]
    const chosen: T[] = []
    while (chosen.length < count && left.length > 0)
      chosen.push(left.splice(this.int(0, left.length - 1), 1)[0]!)
    return chosen
  }

  readonly fill = (bytes: Uint8Array): Uint8Array => {
    for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(this.next() * 256)
    return bytes
  }

  uint32(): number {
    return Math.floor(this.next() * 2 ** 32)
  }
}
