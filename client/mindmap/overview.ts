// 只看主幹: of a map that is too large for the picture only the main branches stand open, each with the count of what
// hangs under it. One press opens a branch, for this person alone; where one works is always open.
import { type Board, getLive } from '../../shared/model/board'
import type { Id } from '../../shared/model/id'
import type { MindMapNode } from '../../shared/model/mindNode'
import { firstMindCamera, fitsReadably } from './camera'
import { useMind } from './mindStore'

/** How a node stands in this person's picture. */
export function foldingOf(board: Board): (node: MindMapNode, depth: number) => boolean {
  const { overview, opened, mode, focusId, selected } = useMind.getState()
  if (!overview || mode === 'stages' || focusId !== null) return ({ folded }) => folded
  const busy = new Set(ancestorsOf(board, selected))
  return (node, depth) => node.folded || (depth === 1 && !opened.has(node.id) && !busy.has(node.id))
}

/** Where one has been working stays open: nothing moves because one went on. */
export function keepOpen(board: Board, selected: Id | null): void {
  const { overview, opened } = useMind.getState()
  if (!overview) return
  const more = ancestorsOf(board, selected).filter((id) => !opened.has(id))
  if (more.length > 0) useMind.setState({ opened: new Set([...opened, ...more]) })
}

/** Whether a branch is folded, or open, in this person's picture alone. */
export function canFoldHere(node: MindMapNode | undefined): boolean {
  const { overview, mode, focusId } = useMind.getState()
  return overview && mode !== 'stages' && focusId === null && node?.parentId === null && !node.folded
}

/** Opens such a branch, or folds it again; false when it is everybody's to fold. */
export function toggleHere(node: MindMapNode): boolean {
  if (!canFoldHere(node)) return false
  const opened = new Set(useMind.getState().opened)
  if (!opened.delete(node.id)) opened.add(node.id)
  useMind.setState({ opened })
  return true
}

/** The first picture: the whole map, or its main branches where its words would be too small to read. */
export function openMap(): void {
  const { scene, mode } = useMind.getState()
  if (scene && mode !== 'stages' && !fitsReadably() && scene.items.some(({ parentId }) => parentId !== null))
    setOverview(true)
  else firstMindCamera()
}

export function setOverview(overview: boolean): void {
  useMind.setState({ overview, opened: new Set() })
  afterNextScene(firstMindCamera)
}

/** The picture is laid out anew before the camera can look at it. */
export function afterNextScene(run: () => void): void {
  const stop = useMind.subscribe((state, before) => {
    if (state.scene === before.scene) return
    stop()
    run()
  })
}

function ancestorsOf(board: Board, id: Id | null): Id[] {
  const found: Id[] = []
  const { writing } = useMind.getState()
  // What is being written is on no board yet.
  if (writing?.what === 'draft' && writing.draft.id === id && writing.draft.parentId !== null)
    found.push(writing.draft.parentId)
  let at = getLive(board, 'mindNode', found[0] ?? id)
  while (at && at.parentId !== null && !found.includes(at.parentId)) {
    found.push(at.parentId)
    at = getLive(board, 'mindNode', at.parentId)
  }
  return found
}
