// The whole tree as it is shown: children in order, depth, the way around. Hidden nodes, orphans and circles that a
// damaged board might hold are not in it.
import { type Board, byOrder, live } from '../model/board'
import type { Id } from '../model/id'
import type { MindMapNode } from '../model/mindNode'

export interface MindTree {
  /** What hangs on the core question, in order. */
  roots: readonly MindMapNode[]
  /** Every shown node, each before its children, siblings in order. */
  nodes: readonly MindMapNode[]
  get(id: Id): MindMapNode | undefined
  childrenOf(id: Id): readonly MindMapNode[]
  /** 1 for what hangs on the core question. */
  depthOf(id: Id): number
}

const none: readonly MindMapNode[] = []

export function readTree(board: Board): MindTree {
  const byParent = new Map<Id | null, MindMapNode[]>()
  for (const node of live(board, 'mindNode')) {
    const siblings = byParent.get(node.parentId)
    if (siblings) siblings.push(node)
    else byParent.set(node.parentId, [node])
  }
  for (const siblings of byParent.values()) siblings.sort(byOrder)
  const roots = byParent.get(null) ?? none
  const nodes: MindMapNode[] = []
  const depths = new Map<Id, number>()
  const byId = new Map<Id, MindMapNode>()
  const open = [...roots].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node)
    byId.set(node.id, node)
    depths.set(node.id, node.parentId === null ? 1 : depths.get(node.parentId)! + 1)
    const children = byParent.get(node.id) ?? none
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i]!)
  }
  return {
    roots,
    nodes,
    get: (id) => byId.get(id),
    childrenOf: (id) => byParent.get(id) ?? none,
    depthOf: (id) => depths.get(id) ?? 0,
  }
}

/** From what hangs on the core question down to the node itself. */
export function pathTo(tree: MindTree, id: Id): MindMapNode[] {
  const path: MindMapNode[] = []
  for (let node = tree.get(id); node; node = node.parentId === null ? undefined : tree.get(node.parentId))
    path.unshift(node)
  return path
}

/** The node and everything under it, each before its children. */
export function branchOf(tree: MindTree, id: Id): MindMapNode[] {
  const top = tree.get(id)
  if (!top) return []
  const at = tree.nodes.indexOf(top)
  const depth = tree.depthOf(id)
  let end = at + 1
  while (end < tree.nodes.length && tree.depthOf(tree.nodes[end]!.id) > depth) end++
  return tree.nodes.slice(at, end)
}
