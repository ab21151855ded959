// The simulation's clock: tasks in the order of their time, each run on behalf of its owner (a page or a server
// process), so that everything of an owner stops at the moment it dies.
export class Owner {
  isAlive = true
  /** A page in the background of a closed laptop: what comes due waits until then. */
  asleepUntilMs = 0
  /** How far this machine's clock is from the true time. */
  clockSkewMs = 0

  constructor(readonly name: string) {}
}

export interface Task {
  readonly atMs: number
  readonly order: number
  readonly owner: Owner | null
  run: (() => void) | null
  /** Set for a task that comes again. */
  readonly intervalMs: number | null
}

export class FakeTime {
  /** On whose behalf the running task runs; tasks it makes inherit it. */
  owner: Owner | null = null
  private readonly heap: Task[] = []
  private order = 0

  constructor(public nowMs: number) {}

  after(delayMs: number, run: () => void, owner: Owner | null = this.owner): Task {
    return this.add(this.nowMs + Math.max(0, delayMs || 0), run, owner, null)
  }

  at(atMs: number, run: () => void, owner: Owner | null): Task {
    return this.add(Math.max(atMs, this.nowMs), run, owner, null)
  }

  every(intervalMs: number, run: () => void): Task {
    const handle = this.add(this.nowMs + intervalMs, run, this.owner, intervalMs)
    return handle
  }

  cancel(task: Task | undefined | null): void {
    if (task) task.run = null
  }

  /** Runs the next task whose owner lives; false when there is none at or before `untilMs`. */
  step(untilMs: number): boolean {
    for (let task = this.heap[0]; task && task.atMs <= untilMs; task = this.heap[0]) {
      this.pop()
      const run = task.run
      if (!run || task.owner?.isAlive === false) continue
      if (task.owner && task.owner.asleepUntilMs > task.atMs) {
        this.moveTo(task.owner.asleepUntilMs, task)
        continue
      }
      this.nowMs = task.atMs
      this.owner = task.owner
      if (task.intervalMs !== null) this.moveTo(this.nowMs + task.intervalMs, task)
      run()
      return true
    }
    this.nowMs = Math.max(this.nowMs, untilMs)
    return false
  }

  /** The handle stays the same, so that it can be cancelled at any time. */
  private moveTo(atMs: number, task: Task): void {
    const again = task as { atMs: number; order: number }
    again.atMs = atMs
    again.order = this.order++
    this.push(task)
  }

  private add(atMs: number, run: () => void, owner: Owner | null, intervalMs: number | null): Task {
    const task: Task = { atMs, order: this.order++, owner, run, intervalMs }
    this.push(task)
    return task
  }

  private push(task: Task): void {
    const { heap } = this
    let i = heap.push(task) - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!isBefore(heap[i]!, heap[parent]!)) break
      swap(heap, i, parent)
      i = parent
    }
  }

  private pop(): void {
    const { heap } = this
    const last = heap.pop()!
    if (heap.length === 0) return
    heap[0] = last
    for (let i = 0; ; ) {
      const left = 2 * i + 1
      const right = left + 1
      let first = i
      if (left < heap.length && isBefore(heap[left]!, heap[first]!)) first = left
      if (right < heap.length && isBefore(heap[right]!, heap[first]!)) first = right
      if (first === i) return
      swap(heap, i, first)
      i = first
    }
  }
}

function isBefore(a: Task, b: Task): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)
}

function swap(heap: Task[], a: number, b: number): void {
  const task = heap[a]!
  heap[a] = heap[b]!
  heap[b] = task
}
