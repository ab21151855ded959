// The characters of a live text with their ids, and edits that name characters by id turned into indices.
import * as Y from 'yjs'
import type { TextOp } from '../model/change'
import { type BoardDoc, textsOf } from './boardDoc'

/** Yjs client and clock: the id of one UTF-16 unit. */
export type CharId = [number, number]

/** An edit as it travels (see commands/textEdit.ts). */
export interface AnchoredEdit {
  del: readonly (readonly [number, number, number])[]
  ins: readonly { after: readonly [number, number] | null; text: string }[]
}

/** The visible characters with their ids; null when the text is not open. */
export function charsOf(doc: BoardDoc, key: string): { text: string; ids: CharId[] } | null {
  const ytext = textsOf(doc).get(key)
  if (!ytext) return null
  const ids: CharId[] = []
  for (const item of items(ytext)) {
    if (item.deleted) continue
    for (let i = 0; i < item.length; i++) ids.push([item.id.client, item.id.clock + i])
  }
  return { text: ytext.toString(), ids }
}

/** Indices for an edit, in descending order; null when it names a character that this text never had. */
export function resolveEdit(doc: BoardDoc, key: string, edit: AnchoredEdit): TextOp[] | null {
  const ytext = textsOf(doc).get(key)
  if (!ytext) return null
  const deleted = edit.del.map((run) => ({ client: run[0], start: run[1], end: run[1] + run[2] }))
  const wanted = new Map<string, number[]>()
  for (const [n, { after }] of edit.ins.entries())
    if (after) wanted.set(`${after[0]}.${after[1]}`, [...(wanted.get(`${after[0]}.${after[1]}`) ?? []), n])
  const clients = new Set([...edit.ins].map((ins) => ins.after?.[0]))
  const insertAt: (number | null)[] = edit.ins.map((ins) => (ins.after ? null : 0))
  const deletions: number[] = []
  let index = 0
  for (const item of items(ytext)) {
    const { client, clock } = item.id
    const runs = item.deleted
      ? []
      : deleted.filter((run) => run.client === client && run.start < clock + item.length && clock < run.end)
    if (runs.length === 0 && !clients.has(client)) {
      if (!item.deleted) index += item.length
      continue
    }
    for (let i = 0; i < item.length; i++) {
      if (runs.some((run) => clock + i >= run.start && clock + i < run.end)) deletions.push(index)
      if (!item.deleted) index++
      for (const n of wanted.get(`${client}.${clock + i}`) ?? []) insertAt[n] = index
    }
  }
  if (insertAt.includes(null)) return null
  return toOps(
    insertAt as number[],
    edit.ins.map((ins) => ins.text),
    deletions,
  )
}

function toOps(
  insertAt: readonly number[],
  inserted: readonly string[],
  deletions: readonly number[],
): TextOp[] {
  const ops: TextOp[] = []
  for (const [n, index] of insertAt.entries())
    if (inserted[n]) ops.push({ index, del: 0, ins: inserted[n]!, n })
  for (let i = 0; i < deletions.length; ) {
    let end = i + 1
    while (end < deletions.length && deletions[end] === deletions[end - 1]! + 1) end++
    ops.push({ index: deletions[i]!, del: end - i, ins: '' })
    i = end
  }
  // At one index the deletion comes first, then the later insertion: each leaves the place of the next as it is.
  return splitAtInsertions(ops, insertAt).sort(
    (a, b) => b.index - a.index || b.del - a.del || (b.n ?? 0) - (a.n ?? 0),
  )
}

/** An insertion inside a deleted run would shift the rest of the run: cut runs at insertions. */
function splitAtInsertions(ops: TextOp[], insertAt: readonly number[]): TextOp[] {
  const cuts = [...new Set(insertAt)].sort((a, b) => a - b)
  return ops.flatMap((op) => {
    const parts: TextOp[] = []
    let start = op.index
    for (const cut of cuts) {
      if (op.del > 0 && cut > start && cut < op.index + op.del) {
        parts.push({ index: start, del: cut - start, ins: '' })
        start = cut
      }
    }
    return [...parts, { ...op, index: start, del: op.del === 0 ? 0 : op.index + op.del - start }]
  })
}

function* items(ytext: Y.Text): Iterable<Y.Item> {
  for (let item = ytext._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString || item.content instanceof Y.ContentDeleted) yield item
  }
}
