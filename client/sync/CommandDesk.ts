// Carries out what this person does: decides it here, keeps it until the server's disk has it, tells whoever waits for
// the answer, and knows what can be taken back and what was refused.
import type { Command, CommandInput } from '../../shared/commands'
import { decide } from '../../shared/commands/decideKnown'
import { parseCommand } from '../../shared/commands/parseKnown'
import { cidTime } from '../../shared/model/id'
import type { Actor } from '../../shared/model/role'
import type { Result } from '../../shared/protocol/result'
import type { RefusedCommand } from './BoardSession'
import type { Outbox } from './Outbox'
import type { OwnView } from './OwnView'
import type { OutboxRow, TypedText } from './outboxStore'
import { UndoStack } from './UndoStack'

type Refusal = Pick<Extract<Result, { ok: false }>, 'code' | 'params'>

export interface DeskParts {
  me(): Actor
  makeCid(): string
  send(command: Command): void
  /** What this person sees is another now. */
  changed(): void
  refusedChanged(): void
}

export class CommandDesk {
  private readonly undoStack = new UndoStack()
  private readonly waiters = new Map<string, (result: Result) => void>()
  /** Groups of which the server has carried out a part: that part can be taken back, whatever became of the rest. */
  private readonly doneGroups = new Set<string>()
  private refusedList: readonly RefusedCommand[] = []
  private refusedRows: readonly OutboxRow[] = []

  constructor(
    private readonly view: OwnView,
    private readonly outbox: Outbox,
    private readonly parts: DeskParts,
  ) {}

  async carryOut(raw: Command): Promise<Result> {
    const command = parseCommand(raw)
    if ('ok' in command) return this.refuseHere(raw, command)
    // The command's own moment, as in showPending: what is undone must be as it will be shown.
    const now = cidTime(command.cid)
    const { board, private: own } = this.view.seen()
    const decision = decide({ board, private: own, actor: this.parts.me(), now }, command)
    // Whether an undo still fits the server knows best: between its update and its answer, this screen's own record of
    // an action is a moment behind.
    if (!decision.ok && isUndoInDoubt(decision.code)) return this.submit(command)
    if (!decision.ok) return this.refuseHere(command, decision)
    // Own inverses are kept even when used: the server has the last word on what can still be undone. What is held back
    // and how one votes is only shown until the server has said so itself.
    const kept = decision.privateChanges.filter(({ op }) => op === 'own' || op === 'inverse')
    this.view.own.apply(kept)
    if (command.t !== 'undo' && kept.some(({ op }) => op === 'inverse'))
      this.undoStack.push(command.group ?? command.cid)
    return this.submit(command)
  }

  submit(command: Command, text?: TypedText): Promise<Result> {
    return new Promise((resolve) => {
      this.waiters.set(command.cid, resolve)
      this.outbox.add(this.parts.me().memberId, command, text)
      this.parts.send(command)
      this.parts.changed()
    })
  }

  canUndo(): boolean {
    return this.undoStack.canUndo()
  }

  canRedo(): boolean {
    return this.undoStack.canRedo()
  }

  undo(target?: string): Promise<Result | null> {
    const cid = this.parts.makeCid()
    return this.takeBack(cid, this.undoStack.undo(cid, target))
  }

  redo(): Promise<Result | null> {
    const cid = this.parts.makeCid()
    return this.takeBack(cid, this.undoStack.redo(cid))
  }

  /** An own action that came to the board another way, such as an import over HTTP. */
  noteDone(target: string): void {
    this.undoStack.push(target)
  }

  refused(): readonly RefusedCommand[] {
    const rows = this.outbox.refused()
    if (rows !== this.refusedRows) {
      this.refusedRows = rows
      this.refusedList = rows.map(toRefusedCommand)
    }
    return this.refusedList
  }

  dismissRefused(cid: string): void {
    this.outbox.dismiss(cid)
    this.parts.refusedChanged()
  }

  noteRefused(command: Command, { code, params = {} }: Refusal): void {
    if (!this.isPartlyDone(command)) this.undoStack.forget(command.group ?? command.cid)
    // An undo holds no words, and whoever asked for it hears why not: it is nothing to keep.
    if (command.t === 'undo' && this.waiters.has(command.cid)) return
    this.outbox.keepRefused(this.parts.me().memberId, command, { code, params })
    this.parts.refusedChanged()
  }

  /** The server's answer, and the row that it takes out of the outbox. */
  takeResult(result: Result, row: OutboxRow | undefined): void {
    if (row) {
      if (result.ok) {
        this.view.settle(row.command.group ?? row.cid)
        if (row.command.group) this.doneGroups.add(row.command.group)
      } else if (!row.text) this.noteRefused(row.command, result)
      this.parts.changed()
    }
    this.waiters.get(result.cid)?.(result)
    this.waiters.delete(result.cid)
  }

  private takeBack(cid: string, target: string | undefined): Promise<Result | null> {
    return target === undefined ? Promise.resolve(null) : this.carryOut({ t: 'undo', cid, target })
  }

  private isPartlyDone({ group, cid }: Command): boolean {
    if (!group) return false
    return (
      this.doneGroups.has(group) ||
      this.outbox.pending().some(({ command }) => command.group === group && command.cid !== cid)
    )
  }

  private refuseHere(command: Command, { code, params }: Refusal): Result {
    if (command.t !== 'undo') this.noteRefused(command, { code, params })
    else this.undoStack.forget(command.cid)
    return { cid: command.cid, ok: false, code, ...(params && { params }) }
  }
}

function isUndoInDoubt(code: Refusal['code']): boolean {
  return code === 'undo_changed' || code === 'undo_gone'
}

function toRefusedCommand({ command, refused }: OutboxRow): RefusedCommand {
  const { cid, ...input } = command
  return { cid, command: input as CommandInput, code: refused!.code, params: refused!.params }
}
