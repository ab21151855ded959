// Up the tree from one node: whether it can be seen, and whether it hangs under another.
import { type Board, getLive } from '../model/board'
import type { Id } from '../model/id'
import type { MindMapNode } from '../model/mindNode'

/** The node, if neither it nor anything above it is removed. */
export function getShownNode(board: Board, id: Id): MindMapNode | undefined {
  const node = getLive(board, 'mindNode', id)
  const steps = board.size('mindNode')
  let above = node
  for (let step = 0; above && step < steps; step++) {
    if (above.parentId === null) return node
    above = getLive(board, 'mindNode', above.parentId)
  }
  return undefined
}

/** Whether `id` is `top` or hangs somewhere under it. A circle among stored nodes ends the search. */
export function isInBranch(board: Board, id: Id | null, top: Id): boolean {
  const steps = board.size('mindNode')
  let at = id
  for (let step = 0; at !== null && step <= steps; step++) {
    if (at === top) return true
    const node = board.get(at)
    at = node?.kind === 'mindNode' ? node.parentId : null
  }
  return false
}

/** Whether going up from one of these nodes leads round in a circle. */
export function hasCircle(board: Board, ids: Iterable<Id>): boolean {
  const sound = new Set<Id>()
  for (const start of ids) {
    const path = new Set<Id>()
    let at: Id | null = start
    while (at !== null && !sound.has(at)) {
      if (path.has(at)) return true
      path.add(at)
      const node = board.get(at)
      at = node?.kind === 'mindNode' ? node.parentId : null
    }
    for (const id of path) sound.add(id)
  }
  return false
}
