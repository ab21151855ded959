// Whether the disk takes commits: after it refused one, it is tried every so often until it does again.
import type { Clock } from '../clock'
import type { Store } from '../store/Store'

export const probeIntervalMs = 2_000

export class DiskWatch {
  private cancelProbe: (() => void) | null = null
  /** False while the disk takes nothing. */
  isWritable = true

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    /** The disk takes writes again, or no longer. */
    private readonly onChange: () => void,
  ) {}

  /** A write failed. */
  noteFailure(): void {
    this.set(false)
  }

  stop(): void {
    this.cancelProbe?.()
  }

  private set(isWritable: boolean): void {
    if (this.isWritable !== isWritable) {
      this.isWritable = isWritable
      this.onChange()
    }
    if (!isWritable) this.cancelProbe ??= this.clock.after(probeIntervalMs, () => void this.probe())
  }

  private async probe(): Promise<void> {
    this.cancelProbe = null
    try {
      await this.store.probe()
      this.set(true)
    } catch {
      this.set(false)
    }
  }
}
