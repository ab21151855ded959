// What a command is: a schema and a pure decision. Every file of this folder defines one.
import type * as v from 'valibot'
import { type Board, Overlay } from '../model/board'
import type { Change, PrivateChange } from '../model/change'
import type { HeldUntil } from '../model/held'
import type { PrivateState } from '../model/private'
import type { BoardRecord } from '../model/record'
import type { Actor } from '../model/role'
import type { RefusalCode } from './refusal'

export interface DecideContext {
  board: Board
  private: PrivateState
  actor: Actor
  /** Milliseconds since 1970 by the server's clock. */
  now: number
}

export interface Refusal {
  ok: false
  code: RefusalCode
  /** Figures for the sentence that a person reads. */
  params?: { [name: string]: string | number }
}

export type Decision = { ok: true; changes: Change[]; privateChanges: PrivateChange[] } | Refusal

/** Collects a decision's changes and shows the board as it would be after them. */
export class Draft extends Overlay {
  readonly puts = new Map<string, BoardRecord>()
  readonly textChanges: Change[] = []
  readonly privateChanges: PrivateChange[] = []
  /** Until when the records are held that this command holds back. */
  readonly until = new Map<string, HeldUntil>()

  override put(record: BoardRecord): void {
    super.put(record)
    this.puts.set(record.id, record)
  }

  /** Puts a record that only its author sees for now. */
  hold(record: BoardRecord, until: HeldUntil): void {
    this.put(record)
    this.until.set(record.id, until)
  }
}

export type OutputOf<S extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<S, undefined>>

export interface CommandDefinition<T extends string, S extends v.ObjectEntries> {
  type: T
  entries: S
  /** May be done to what is still held back, by whoever sees it. */
  touchesHeld?: true
  /** Cannot be taken back: people have seen it, or it is a vote that is changed by another. */
  final?: true
  /** Writes its changes into the draft, or refuses. Nothing of a refused draft is kept. */
  decide(command: OutputOf<S>, draft: Draft, context: DecideContext): Refusal | undefined
}

export function defineCommand<const T extends string, S extends v.ObjectEntries>(
  definition: CommandDefinition<T, S>,
): CommandDefinition<T, S> {
  return definition
}

export function refuse(code: RefusalCode, params?: Refusal['params']): Refusal {
  return params ? { ok: false, code, params } : { ok: false, code }
}
