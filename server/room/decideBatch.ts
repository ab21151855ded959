// One tick's decisions: every command of the batch against the board as the ones before it leave it, all written in
// one transaction. Touches the document and the private state; what comes of it is not shown before the disk has it.

import type { Command } from '../../shared/commands'
import { decide } from '../../shared/commands/decide'
import type { Refusal } from '../../shared/commands/define'
import { type BoardDoc, textsOf, transact } from '../../shared/doc/boardDoc'
import { type CharId, resolveEdit } from '../../shared/doc/textAnchors'
import { writeChanges } from '../../shared/doc/writeChanges'
import { type Board, Overlay } from '../../shared/model/board'
import type { Change, PrivateChange } from '../../shared/model/change'
import { parseTextKey, withFieldText } from '../../shared/model/liveText'
import { effectiveActor } from '../../shared/model/memberState'
import type { PrivateState } from '../../shared/model/private'
import type { BoardRecord } from '../../shared/model/record'
import { kinds } from '../../shared/model/references'
import type { Actor } from '../../shared/model/role'

export interface BatchItem {
  /** As their link says; the role that holds is seen here. */
  actor: Actor
  command: Command
}

export type Outcome = { ok: true; changed: boolean; at?: CharId[] } | Refusal

export interface BatchResult {
  outcomes: Outcome[]
  update: Uint8Array | null
  privateChanges: PrivateChange[]
}

export interface BatchState {
  doc: BoardDoc
  board: Board
  private: PrivateState
  epoch: string
  limits: { notes: number; records: number }
}

export function decideBatch(state: BatchState, batch: readonly BatchItem[], now: number): BatchResult {
  const outcomes: Outcome[] = []
  const privateChanges: PrivateChange[] = []
  const tick = new Overlay(state.board)
  const update = transact(state.doc, 'room', () => {
    for (const item of batch) {
      try {
        outcomes.push(decideOne(state, tick, item, now, privateChanges))
      } catch (error) {
        // A bug of ours: this command changes nothing, the others go on.
        console.error(`deciding ${item.command.t} failed:`, error instanceof Error ? error.stack : 'unknown')
        outcomes.push({ ok: false, code: 'internal' })
      }
    }
  })
  return { outcomes, update, privateChanges }
}

function decideOne(
  state: BatchState,
  tick: Overlay,
  { actor: linkActor, command }: BatchItem,
  now: number,
  privateChanges: PrivateChange[],
): Outcome {
  const actor = effectiveActor(state.private, linkActor)
  if (!actor) return { ok: false, code: 'forbidden' }
  const full = checkRoom(state, tick, command)
  if (full) return full
  const resolved = resolveCommand(state, command)
  const decision = decide({ board: tick, private: state.private, actor, now }, resolved)
  if (!decision.ok) return decision
  if (decision.changes.some((change) => change.op === 'put' && isOverwritten(change.record)))
    return { ok: false, code: 'too_many_versions' }
  const at = writeChanges(state.doc, decision.changes)
  for (const change of decision.changes) showInTick(state, tick, change)
  state.private.apply(decision.privateChanges)
  privateChanges.push(...decision.privateChanges)
  const changed = decision.changes.length > 0 || decision.privateChanges.length > 0
  return at.length > 0 ? { ok: true, changed, at } : { ok: true, changed }
}

/** Refuses what would outgrow the board's limits. */
function checkRoom(state: BatchState, board: Board, command: Command): Refusal | undefined {
  const adding = command.t === 'records.import' ? command.records : []
  const notes =
    board.size('note') +
    state.private.held.size +
    (command.t === 'note.add' ? 1 : adding.filter((record) => record.kind === 'note').length)
  if (notes > state.limits.notes && (command.t === 'note.add' || adding.length > 0)) {
    return { ok: false, code: 'too_many_notes', params: { max: state.limits.notes } }
  }
  const count = command.t === 'utterance.append' ? command.utterances.length : adding.length
  const makesRecords = count > 0 || /\.(add|ask|toNote|gather)$/.test(command.t)
  if (makesRecords && countRecords(board) + count >= state.limits.records) {
    return { ok: false, code: 'too_many_records', params: { max: state.limits.records } }
  }
  return undefined
}

/**
 * Earlier words that one record may keep, in characters: every edit sends all of them to everybody, so that one who edits
 * without end would soon send megabytes. Thirty times the longest note, or a thousand short ones.
 */
const maxEarlierChars = 60_000

function isOverwritten(record: BoardRecord): boolean {
  if (!('versions' in record) || record.versions.length === 0) return false
  return record.versions.reduce((sum, { text }) => sum + text.length, 0) > maxEarlierChars
}

/** What the board's limit counts: all but its one meeting. */
const counted = kinds.filter((kind) => kind !== 'meeting')

function countRecords(board: Board): number {
  return counted.reduce((sum, kind) => sum + board.size(kind), 0)
}

/** A text edit's character ids as indices of the text as it is at this point of the tick. */
export function resolveCommand(state: { doc: BoardDoc; epoch: string }, command: Command): Command {
  if (command.t !== 'text.edit') return command
  const ops = command.epoch === state.epoch ? resolveEdit(state.doc, command.key, command) : null
  return { ...command, ops }
}

function showInTick(state: BatchState, tick: Overlay, change: Change): void {
  if (change.op === 'put') tick.put(change.record)
  if (change.op !== 'editText') return
  const { id, field } = parseTextKey(change.key)!
  const record = tick.get(id)
  const text = textsOf(state.doc).get(change.key)
  if (record && text) tick.put(withFieldText(record, field, text.toString()))
}
