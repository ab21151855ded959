// One's own actions in the order they were made, to take back and to do again. Redo is the undo of an undo.
export class UndoStack {
  private readonly done: string[] = []
  private readonly undone: string[] = []

  /** A new action: what had been taken back can no longer be done again. */
  push(target: string): void {
    if (this.done.at(-1) === target) return
    this.done.push(target)
    this.undone.length = 0
  }

  canUndo(): boolean {
    return this.done.length > 0
  }

  canRedo(): boolean {
    return this.undone.length > 0
  }

  /** The action to take back, the last one unless `target` names another; `by` is the command that does it. */
  undo(by: string, target = this.done.at(-1)): string | undefined {
    if (target === undefined) return undefined
    this.forget(target)
    this.undone.push(by)
    return target
  }

  redo(by: string): string | undefined {
    const target = this.undone.pop()
    if (target !== undefined) this.done.push(by)
    return target
  }

  /** An action that was refused is nothing to take back. */
  forget(target: string): void {
    for (const stack of [this.done, this.undone]) {
      const at = stack.lastIndexOf(target)
      if (at >= 0) stack.splice(at, 1)
    }
  }
}
