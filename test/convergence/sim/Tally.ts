// What a run, or many, has gone through: how often each fault was injected, at which awaits the server died, and how
// often each invariant was looked at. Plain numbers, so that processes can add theirs up.

export interface PointCounts {
  reached: number
  diedAt: number
}

export class Tally {
  runs = 0
  commands = 0
  acknowledged = 0
  refused = 0
  crashes = 0
  simulatedMs = 0
  /** Fault → how often. */
  readonly injected: { [fault: string]: number } = {}
  /** Invariant → how often it was looked at. */
  readonly checked: { [invariant: string]: number } = {}
  /** Await → how often a server came there, and died there. */
  readonly points: { [point: string]: PointCounts } = {}
  /** Command type → how many reached the log. */
  readonly logged: { [type: string]: number } = {}

  injects(fault: string): void {
    this.injected[fault] = (this.injected[fault] ?? 0) + 1
  }

  checks(invariant: string): void {
    this.checked[invariant] = (this.checked[invariant] ?? 0) + 1
  }

  logs(type: string): void {
    this.logged[type] = (this.logged[type] ?? 0) + 1
  }

  point(name: string): PointCounts {
    this.points[name] ??= { reached: 0, diedAt: 0 }
    return this.points[name]
  }

  add(other: Tally): void {
    for (const field of ['runs', 'commands', 'acknowledged', 'refused', 'crashes', 'simulatedMs'] as const)
      this[field] += other[field]
    for (const field of ['injected', 'checked', 'logged'] as const)
      for (const [name, count] of Object.entries(other[field]))
        this[field][name] = (this[field][name] ?? 0) + count
    for (const [name, { reached, diedAt }] of Object.entries(other.points)) {
      const point = this.point(name)
      point.reached += reached
      point.diedAt += diedAt
    }
  }
}
