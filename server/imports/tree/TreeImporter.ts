// Makes nodes of the mind map from what a file says of them, each after its parent. Shared by the formats that are
// trees: any depth and any size comes in as a list, so nothing here calls itself.
import { generateNKeysBetween } from 'fractional-indexing'
import { findSide } from '../../../shared/mindmap/places'
import { readTree } from '../../../shared/mindmap/tree'
import type { Board } from '../../../shared/model/board'
import type { Id } from '../../../shared/model/id'
import { type MindMapNode, mindNodeDefaults, type Side } from '../../../shared/model/mindNode'
import { maxDepth } from '../../exports/tree/readMap'
import { categoryNamed } from '../categoryNames'
import { checkRecord } from '../checkRecord'
import { checkRoom } from '../checkRoom'
import { type ImportContext, type ImportResult, refuseFile, type SkipList } from '../ImportFormat'

export interface NodeInFile {
  line: number
  /** From 1; at most one more than that of the node before. */
  depth: number
  text: string
  externalId: string
  /** `category`, `stage`, `speaker`, `unit`, `original`, `sourced`, as our own files name them. */
  attributes: ReadonlyMap<string, string>
  folded: boolean
  side: Side | null
}

/** More than a map can be worked with. */
const maxNodes = 20_000

type Placed = { id: Id; isNew: boolean }

export class TreeImporter {
  private readonly records: MindMapNode[] = []
  private readonly children = new Map<Id | null, MindMapNode[]>()
  /** The nodes from the top down to the one that was added last; null where one was left out. */
  private path: (Placed | null)[] = []
  private readonly known = new Map<string, Id>()
  private nextSide: Side
  private count = 0

  constructor(
    private readonly board: Board,
    private readonly context: ImportContext,
    readonly skips: SkipList,
  ) {
    for (const node of readTree(board).nodes) {
      for (const name of [node.id, node.externalId]) this.known.set(keyOf(name, wordsOf(node)), node.id)
    }
    this.nextSide = findSide(board)
  }

  add(file: NodeInFile): void {
    if (++this.count > maxNodes) return
    if (file.depth > maxDepth) this.skips.add(file.line, 'imports.tooDeep', { max: maxDepth })
    const depth = Math.min(file.depth, maxDepth)
    this.path.length = depth - 1
    const parent = this.path.findLast((placed) => placed !== null && placed !== undefined) ?? null
    this.path[depth - 1] = this.place(file, parent?.id ?? null)
  }

  finish(): ImportResult {
    const { records, skips, board, context } = this
    const { language } = context
    if (this.count > maxNodes)
      return refuseFile('tooManyRecords', language, { count: this.count, room: maxNodes })
    if (this.count === 0) return refuseFile('noNodes', language)
    this.order()
    return (
      checkRoom(records, board, context) ?? {
        ok: true,
        records,
        replaces: null,
        added: records.length,
        skipped: skips.entries,
      }
    )
  }

  /** A node that is on the board already is that one; null, and the reason is noted, for one that does not fit. */
  private place(file: NodeInFile, parentId: Id | null): Placed | null {
    const checked = checkRecord(this.recordOf(file, parentId), this.skips)
    if (typeof checked === 'string') {
      this.skips.addReason(file.line, checked)
      return null
    }
    const onBoard =
      file.externalId === '' ? undefined : this.known.get(keyOf(file.externalId, wordsOf(checked)))
    if (onBoard !== undefined) {
      this.skips.add(file.line, 'imports.onBoard')
      return { id: onBoard, isNew: false }
    }
    this.records.push(checked)
    const siblings = this.children.get(parentId)
    if (siblings) siblings.push(checked)
    else this.children.set(parentId, [checked])
    return { id: checked.id, isNew: true }
  }

  private recordOf(file: NodeInFile, parentId: Id | null): MindMapNode {
    const { text, externalId, attributes, folded } = file
    const read = (name: string) => attributes.get(name) ?? ''
    const original = attributes.get('original')
    const [name, unit] = [read('speaker'), read('unit')]
    return {
      ...mindNodeDefaults,
      id: this.context.makeId(),
      createdAt: this.context.now,
      versions: [],
      wordingReplies: [],
      externalId: externalId.length <= 80 ? externalId : '',
      parentId,
      order: 'a0',
      side: file.side ?? (parentId === null ? this.takeSide() : 'right'),
      originalText: original ?? text,
      neutralText: original === undefined ? '' : text,
      category: categoryNamed(read('category')),
      stage: read('stage'),
      speaker: name || unit ? { memberId: null, name, unit } : null,
      sourced: read('sourced') === 'true',
      folded,
    }
  }

  private takeSide(): Side {
    const side = this.nextSide
    this.nextSide = side === 'right' ? 'left' : 'right'
    return side
  }

  /** In the file's order, after what hangs there already. */
  private order(): void {
    const tree = readTree(this.board)
    const orders = new Map<Id, string>()
    for (const [parentId, children] of this.children) {
      const there = parentId === null ? tree.roots : tree.childrenOf(parentId)
      const keys = generateNKeysBetween(there.at(-1)?.order ?? null, null, children.length)
      for (const [index, child] of children.entries()) orders.set(child.id, keys[index]!)
    }
    for (const [index, record] of this.records.entries()) {
      this.records[index] = { ...record, order: orders.get(record.id)! }
    }
  }
}

function keyOf(name: string, words: string): string {
  return `${name}\n${words}`
}

function wordsOf(node: MindMapNode): string {
  return `${node.originalText}\n${node.neutralText}`
}
