// What a commit loop is given, what is handed to it, and what it tells.
import type { Command } from '../../shared/commands'
import type { PrivateChange } from '../../shared/model/change'
import type { PrivateState } from '../../shared/model/private'
import type { Actor } from '../../shared/model/role'
import type { Result } from '../../shared/protocol/result'
import type { Clock } from '../clock'
import type { Archivist } from '../history/Archivist'
import type { Metrics } from '../metrics'
import type { Store } from '../store/Store'

export interface LoopDependencies {
  store: Store
  clock: Clock
  metrics: Metrics
  /** A fresh random epoch. */
  makeEpoch(): string
  limits: { notes: number; records: number }
  /** Does the slow work of the history; where the loop runs unless told. */
  archivist?: Archivist
  /** A board with more Yjs client ids than this is rebuilt when it is opened. */
  compactAfterIds?: number
  /** A log of so many records becomes a chapter and a snapshot. */
  fileAfterRecords?: number
}

/** A command in the inbox; `from` is whatever the caller wants to get back with its result. */
export interface Submission<From> {
  actor: Actor
  command: Command
  from: From
}

export interface Committed<From> {
  /** What the mirrors need; null when the documents did not change. */
  update: Uint8Array | null
  /** What changed of the private state; null when nobody knows. */
  privateChanges: readonly PrivateChange[] | null
  private: PrivateState
  results: { from: From; command: Command; result: Result }[]
}

export interface LoopListeners<From> {
  onCommitted(committed: Committed<From>): void
  /** The disk takes writes again, or no longer. */
  onWritable(): void
  /** The document is another, of another epoch: every mirror has to start anew. */
  onReplaced(): void
  /** Commands were lost before they were decided. */
  onBroken(): void
}
