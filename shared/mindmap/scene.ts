// The mind map as it is drawn: every node with its words and its place. A projection of the board; text measuring comes
// with the words.
import { type Box, boundsOf } from '../geometry/box'
import { type Board, getMeeting } from '../model/board'
import type { Id } from '../model/id'
import type { MindMapNode } from '../model/mindNode'
import { columnPitch, layOutMap, type MindMode } from './layout'
import { type NodeContent, readNode, shownWords } from './nodeContent'
import { branchOf, type MindTree, readTree } from './tree'
import type { MindWords, NodeWords } from './words'

export interface MindItem {
  id: Id
  node: MindMapNode
  content: NodeContent
  words: NodeWords
  box: Box
  /** What hangs under a folded node. */
  foldedCount: number
  /** Null for what hangs on the root of the picture. */
  parentId: Id | null
}

export interface StageColumn {
  label: string
  x: number
  width: number
}

export interface MindScene {
  mode: MindMode
  tree: MindTree
  root: { words: NodeWords; box: Box; id: Id | null }
  /** Parents first, children in order. */
  items: readonly MindItem[]
  get(id: Id): MindItem | undefined
  columns: readonly StageColumn[]
  bounds: Box
}

export interface MindView {
  mode: MindMode
  /** Shows this branch alone. */
  focusId: Id | null
  /** Whether a branch shows as folded here; `depth` counts from the picture's root, 1 for what hangs on it. */
  isFolded?(node: MindMapNode, depth: number): boolean
  /** Whether the words that were said stand there instead of the neutral ones. */
  showsOriginal(id: Id): boolean
}

export function buildMindScene(board: Board, view: MindView, words: MindWords): MindScene {
  const tree = readTree(board)
  const focus = view.focusId === null ? undefined : tree.get(view.focusId)
  const rootId = focus?.id ?? null
  const { coreQuestion, title, stages } = getMeeting(board)
  const contents = new Map<Id, NodeContent>()
  const wordsOf = new Map<Id, NodeWords>()
  const stageNames = allStages(stages, tree.nodes)
  const wordsFor = (node: MindMapNode): NodeWords => {
    const known = wordsOf.get(node.id)
    if (known) return known
    const content = readNode(board, node)
    const shown = view.showsOriginal(node.id) ? content.originalText : shownWords(content)
    const made = words.ofNode(content, shown, node.parentId === rootId ? 'aspect' : 'plain')
    contents.set(node.id, content)
    wordsOf.set(node.id, made)
    return made
  }
  const rootWords = words.ofRoot(focus ? shownWords(readNode(board, focus)) : coreQuestion || title)
  const rootDepth = focus ? tree.depthOf(focus.id) : 0
  const isFolded = (node: MindMapNode) =>
    view.isFolded?.(node, tree.depthOf(node.id) - rootDepth) ?? node.folded
  const childrenOf = (id: Id | null) => {
    if (id === null) return focus ? tree.childrenOf(focus.id) : tree.roots
    const node = tree.get(id)
    return node && isFolded(node) ? [] : tree.childrenOf(id)
  }
  const layout = layOutMap({
    mode: focus && view.mode === 'both' ? 'right' : view.mode,
    root: rootWords.size,
    childrenOf,
    sizeOf: (node) => wordsFor(node).size,
    columnOf: ({ stage }) => stageNames.indexOf(stage) + 1,
  })
  const items: MindItem[] = []
  for (const [id, box] of layout.boxes) {
    const node = tree.get(id)!
    items.push({
      id,
      node,
      box,
      content: contents.get(id)!,
      words: wordsOf.get(id)!,
      foldedCount: isFolded(node) ? branchOf(tree, id).length - 1 : 0,
      parentId: node.parentId === rootId ? null : node.parentId,
    })
  }
  const byId = new Map(items.map((item) => [item.id, item]))
  const columns = view.mode === 'stages' ? ['', ...stageNames].map(columnAt) : []
  return {
    mode: view.mode,
    tree,
    root: { words: rootWords, box: layout.root, id: rootId },
    items,
    get: (id) => byId.get(id),
    columns,
    bounds: boundsOf([layout.root, ...layout.boxes.values(), ...columns.map(headOf)])!,
  }
}

/** The board's stages in their order, then others that nodes name. */
export function allStages(stages: readonly string[], nodes: Iterable<MindMapNode>): string[] {
  const names = new Set(stages)
  for (const { stage } of nodes) if (stage !== '') names.add(stage)
  return [...names]
}

/** Height of the strip with a stage's name, over its column. */
export const columnHead = 44

function columnAt(label: string, index: number): StageColumn {
  return { label, x: index * columnPitch - 14, width: columnPitch - 20 }
}

function headOf({ x, width }: StageColumn): Box {
  return { x, y: -columnHead - 24, width, height: columnHead }
}

/** Whether a node is `top` or hangs under it. */
export function isInBranchOf({ tree }: MindScene, id: Id, top: Id): boolean {
  for (let node = tree.get(id); node; node = node.parentId === null ? undefined : tree.get(node.parentId))
    if (node.id === top) return true
  return false
}
