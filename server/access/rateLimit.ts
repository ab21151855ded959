/**
 * Token buckets, one per key: a burst up to the capacity, then a steady rate. The number of keys is bounded; when
 * there are more, the one unused for longest is forgotten, which in honest use has long been full again.
 */
export interface RateLimitOptions {
  /** The burst, in tokens. */
  capacity: number
  /** How long an empty bucket takes to be full. */
  refillMs: number
  maxKeys?: number
  /** Milliseconds; Date.now, or a test's clock. */
  now?: () => number
}

interface Bucket {
  tokens: number
  at: number
}

export class RateLimit {
  private readonly buckets = new Map<string, Bucket>()
  private readonly capacity: number
  private readonly tokensPerMs: number
  private readonly maxKeys: number
  private readonly now: () => number

  constructor({ capacity, refillMs, maxKeys = 10_000, now = Date.now }: RateLimitOptions) {
    this.capacity = capacity
    this.tokensPerMs = capacity / refillMs
    this.maxKeys = maxKeys
    this.now = now
  }

  get size(): number {
    return this.buckets.size
  }

  /** Takes tokens when there are enough; false, and nothing taken, when not. */
  take(key: string, tokens = 1): boolean {
    const bucket = this.refilled(key)
    const isEnough = bucket.tokens >= tokens
    if (isEnough) bucket.tokens -= tokens
    // Put last: a Map keeps the order in which keys were set.
    this.buckets.delete(key)
    this.buckets.set(key, bucket)
    if (this.buckets.size > this.maxKeys) this.buckets.delete(this.buckets.keys().next().value as string)
    return isEnough
  }

  /** Puts back what was taken for something that did not count after all. */
  giveBack(key: string, tokens = 1): void {
    // A forgotten one is full already.
    if (!this.buckets.has(key)) return
    const bucket = this.refilled(key)
    this.buckets.set(key, { ...bucket, tokens: Math.min(this.capacity, bucket.tokens + tokens) })
  }

  /** How long until so many tokens are there; 0 when they are, Infinity when they never will be. */
  waitMs(key: string, tokens = 1): number {
    if (tokens > this.capacity) return Number.POSITIVE_INFINITY
    return Math.max(0, Math.ceil((tokens - this.refilled(key).tokens) / this.tokensPerMs))
  }

  forget(key: string): void {
    this.buckets.delete(key)
  }

  private refilled(key: string): Bucket {
    const at = this.now()
    const known = this.buckets.get(key)
    if (!known) return { tokens: this.capacity, at }
    // A clock that was set back refills nothing.
    const elapsedMs = Math.max(0, at - known.at)
    return { tokens: Math.min(this.capacity, known.tokens + elapsedMs * this.tokensPerMs), at }
  }
}
