// A live text as one person sees it while they type: characters that the document has (with ids), and their own that
// it does not have yet. Remote changes and own splices meet here; nobody's characters are ever lost.
import type { TextOp } from '../model/change'

export type CharId = readonly [number, number]

export interface Cell {
  /** One UTF-16 unit. */
  char: string
  /** Null while only this person has it; of a negative client while it travels. */
  id: CharId | null
}

export interface LocalText {
  readonly cells: readonly Cell[]
  /** Ids of characters this person has deleted and the document still has. */
  readonly deleted: readonly CharId[]
}

export interface AnchoredEdit {
  del: [number, number, number][]
  ins: { after: CharId | null; text: string }[]
}

/** The text of a document as it is, with nothing typed yet. */
export function fromDocument(text: string, ids: readonly CharId[]): LocalText {
  return { cells: ids.map((id, i) => ({ char: text[i]!, id })), deleted: [] }
}

export function textOfCells(local: LocalText): string {
  let text = ''
  for (const cell of local.cells) text += cell.char
  return text
}

/** The person's own splice. */
export function spliceLocal(local: LocalText, op: TextOp): LocalText {
  const gone = local.cells.slice(op.index, op.index + op.del)
  const ids = gone.flatMap((cell) => (cell.id ? [cell.id] : []))
  const typed = [...op.ins].flatMap((char) => char.split('')).map((char): Cell => ({ char, id: null }))
  const cells = [...local.cells.slice(0, op.index), ...typed, ...local.cells.slice(op.index + op.del)]
  return { cells, deleted: [...local.deleted, ...ids] }
}

export function hasUnsent(local: LocalText): boolean {
  return local.deleted.length > 0 || local.cells.some((cell) => cell.id === null)
}

/** What has to be sent so that the document gets this person's splices. */
export function editOf(local: LocalText): AnchoredEdit {
  const ins: AnchoredEdit['ins'] = []
  let after: CharId | null = null
  let run = ''
  const flush = () => {
    if (run) ins.push({ after, text: run })
    run = ''
  }
  for (const cell of local.cells) {
    if (cell.id === null) run += cell.char
    else {
      flush()
      after = cell.id
    }
  }
  flush()
  return { del: runsOf(local.deleted), ins }
}

/** Gives the characters of `editOf` provisional ids (negative clients), so that typing can go on while it travels. */
export function markSent(local: LocalText): LocalText {
  let run = 0
  let offset = 0
  const cells = local.cells.map((cell, i): Cell => {
    if (cell.id !== null) return cell
    if (i === 0 || local.cells[i - 1]!.id !== null) {
      run++
      offset = 0
    }
    return { char: cell.char, id: [-run, offset++] }
  })
  return { cells, deleted: local.deleted }
}

/** After the document took `edit`: insertion n has the ids that start at `at[n]`, its deletions are done. */
export function settleEdit(local: LocalText, edit: AnchoredEdit, at: readonly CharId[]): LocalText {
  const settle = (id: CharId | null): CharId | null => {
    const first = id !== null && id[0] < 0 ? at[-id[0] - 1] : undefined
    return first ? [first[0], first[1] + id![1]] : id
  }
  const done = edit.del.map(([client, clock, length]) => ({ client, from: clock, to: clock + length }))
  return {
    cells: local.cells.map((cell) => ({ char: cell.char, id: settle(cell.id) })),
    deleted: local.deleted
      .map((id) => settle(id)!)
      .filter(
        ([client, clock]) =>
          !done.some((run) => run.client === client && run.from <= clock && clock < run.to),
      ),
  }
}

/** The same unsent splices over the document as it is now. */
export function rebase(local: LocalText, text: string, ids: readonly CharId[]): LocalText {
  const deleted = new Set(local.deleted.map(keyOf))
  const present = new Set(ids.map(keyOf))
  // An own run hangs on the nearest character to its left that the document still shows, or on the start.
  const runs = new Map<string, Cell[]>()
  let anchor = keyOf(null)
  for (const cell of local.cells) {
    if (cell.id === null) runs.set(anchor, [...(runs.get(anchor) ?? []), cell])
    else if (present.has(keyOf(cell.id))) anchor = keyOf(cell.id)
  }
  const cells: Cell[] = [...(runs.get(keyOf(null)) ?? [])]
  for (const [i, id] of ids.entries()) {
    if (!deleted.has(keyOf(id))) cells.push({ char: text[i]!, id })
    cells.push(...(runs.get(keyOf(id)) ?? []))
  }
  return { cells, deleted: local.deleted.filter((id) => present.has(keyOf(id))) }
}

/** Where a caret at `index` of `before` stands in `after`: behind the same character. */
export function moveCaret(before: LocalText, after: LocalText, index: number): number {
  for (let i = Math.min(index, before.cells.length) - 1; i >= 0; i--) {
    const cell = before.cells[i]!
    const place = after.cells.findIndex(
      (other) => other === cell || (cell.id !== null && sameId(other.id, cell.id)),
    )
    if (place >= 0) return place + 1
  }
  return 0
}

function sameId(a: CharId | null, b: CharId | null): boolean {
  return a !== null && b !== null && a[0] === b[0] && a[1] === b[1]
}

function keyOf(id: CharId | null): string {
  return id ? `${id[0]}.${id[1]}` : 'start'
}

function runsOf(ids: readonly CharId[]): [number, number, number][] {
  const runs: [number, number, number][] = []
  for (const [client, clock] of [...ids].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = runs.at(-1)
    if (last && last[0] === client && last[1] + last[2] === clock) last[2]++
    else runs.push([client, clock, 1])
  }
  return runs
}
