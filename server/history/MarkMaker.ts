// Makes a chapter's marks while its log is read: what changed, in short whiles, and the events.

import { kindOfChange } from '../../shared/history/changeKinds'
import type { EventKind, HistoryEvent, Mark, Marks } from '../../shared/history/marks'
import type { ActivityEntry } from '../../shared/model/activity'
import type { PrivateChange } from '../../shared/model/change'
import type { BoardRecord } from '../../shared/model/record'

/** What happens within this time is one mark, in ms. */
const whileMs = 2_000

const eventOf: { readonly [type: string]: EventKind } = { 'records.restore': 'restored' }

export class MarkMaker {
  private readonly marks: Mark[] = []
  private readonly events: HistoryEvent[] = []
  private startedAt = Number.NEGATIVE_INFINITY

  take(
    { seq, at }: { seq: number; at: number },
    changes: readonly { before: BoardRecord | undefined; after: BoardRecord }[],
    privateChanges: readonly PrivateChange[],
  ): void {
    for (const { before, after } of changes) {
      this.count(seq, at, before, after)
      if (before?.kind === 'step' && after.kind === 'step') this.noteStep(seq, at, before.state, after)
    }
    for (const change of privateChanges) {
      if (change.op === 'moment')
        this.events.push({ seq, at, kind: 'named', id: change.id, title: change.title })
      const kind = change.op === 'did' ? eventOf[(change as ActivityEntry).t] : undefined
      if (kind) this.events.push({ seq, at, kind })
    }
  }

  made(): Marks {
    return { marks: this.marks, events: this.events }
  }

  private count(seq: number, at: number, before: BoardRecord | undefined, after: BoardRecord): void {
    const kind = kindOfChange(before, after)
    if (!kind) return
    let mark = this.marks.at(-1)
    // What one record of the log holds stays together.
    if (!mark || (mark.seq !== seq && at - this.startedAt >= whileMs)) {
      mark = { seq, at, counts: {} }
      this.startedAt = at
      this.marks.push(mark)
    }
    mark.seq = seq
    mark.at = at
    mark.counts[kind] = (mark.counts[kind] ?? 0) + 1
  }

  private noteStep(seq: number, at: number, was: string, step: BoardRecord & { kind: 'step' }): void {
    if (was === step.state) return
    if (was === 'waiting' || (was === 'closed' && step.state === 'open'))
      this.events.push({ seq, at, kind: 'stepOpened', id: step.id })
    if (step.state === 'closed') this.events.push({ seq, at, kind: 'stepClosed', id: step.id })
  }
}
