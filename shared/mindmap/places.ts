// Where a node goes among its siblings, and on which side of the core question.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import { type Board, byOrder, live } from '../model/board'
import type { Id } from '../model/id'
import type { MindMapNode, Side } from '../model/mindNode'

/** Orders this long are made short again, far below the schema's limit. */
const longOrder = 60

export interface Place {
  order: string
  /** Siblings that get new orders as well, so that keys do not grow without end. */
  renumbered: MindMapNode[]
}

/** The live children of a node (null: of the core question) in order. */
export function childrenOf(board: Board, parentId: Id | null): MindMapNode[] {
  const children: MindMapNode[] = []
  for (const node of live(board, 'mindNode')) if (node.parentId === parentId) children.push(node)
  return children.sort(byOrder)
}

/** The place after a sibling; first with null; last when nothing is said or that sibling is somewhere else by now. */
export function findPlace(board: Board, parentId: Id | null, after: Id | null | undefined, self: Id): Place {
  const siblings = childrenOf(board, parentId).filter(({ id }) => id !== self)
  const at = after === null ? 0 : indexAfter(board, siblings, parentId, after)
  const [before, next] = [siblings[at - 1]?.order ?? null, siblings[at]?.order ?? null]
  // Two siblings of one order come from files only; between them there is no room.
  const order = before !== null && before === next ? null : generateKeyBetween(before, next)
  if (order !== null && order.length <= longOrder) return { order, renumbered: [] }
  const orders = generateNKeysBetween(null, null, siblings.length + 1)
  const renumbered = siblings.map((node, index) => ({
    ...node,
    order: orders[index < at ? index : index + 1]!,
  }))
  return { order: orders[at]!, renumbered }
}

/** A removed sibling still says where: what followed it follows. */
function indexAfter(
  board: Board,
  siblings: readonly MindMapNode[],
  parentId: Id | null,
  after: Id | undefined,
): number {
  const sibling = after === undefined ? undefined : board.get(after)
  if (sibling?.kind !== 'mindNode' || sibling.parentId !== parentId) return siblings.length
  const index = siblings.findIndex((node) => byOrder(node, sibling) > 0)
  return index < 0 ? siblings.length : index
}

/** The side that has less: what hangs on the core question goes there, and stays. */
export function findSide(board: Board): Side {
  const first = childrenOf(board, null)
  const left = first.filter(({ side }) => side === 'left').length
  return first.length - left <= left ? 'right' : 'left'
}
