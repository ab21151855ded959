// Where the nodes of the mind map lie: a tidy tree to both sides or to the right, or rows with a column for each stage.
// Pure, and the same input gives the same picture. Every branch has a band of its own, centred on its node: one more
// leaf therefore moves others only up or down, only on its own side, and by no more than half the room that it takes.
import type { Box } from '../geometry/box'
import type { Id } from '../model/id'
import type { MindMapNode } from '../model/mindNode'

export type MindMode = 'both' | 'right' | 'stages'

export interface Size {
  width: number
  height: number
}

export interface LayoutInput {
  mode: MindMode
  root: Size
  /** In order; of a folded node none. Null asks for what hangs on the root. */
  childrenOf(id: Id | null): readonly MindMapNode[]
  sizeOf(node: MindMapNode): Size
  /** The stage's column, 0 for nodes of none. */
  columnOf(node: MindMapNode): number
}

export interface MindLayout {
  root: Box
  /** Every shown node, parents first, children in order. */
  boxes: ReadonlyMap<Id, Box>
}

/** Between parent and child, between siblings, between what hangs on the root. In board units. */
export const levelGap = 56
export const siblingGap = 10
export const branchGap = 36
/** From one stage's column to the next; the widest node and a gap. */
export const columnPitch = 356
const columnIndent = 18
const maxIndent = 4

export function layOutMap(input: LayoutInput): MindLayout {
  return input.mode === 'stages' ? layOutStages(input) : layOutSides(input)
}

interface Placed {
  node: MindMapNode
  parent: Placed | null
  isLeft: boolean
  size: Size
  children: Placed[]
  /** Height of the branch's band, and of its children's together. */
  band: number
  block: number
  centreY: number
  x: number
}

function layOutSides(input: LayoutInput): MindLayout {
  const { width, height } = input.root
  const root: Box = { x: -width / 2, y: -height / 2, width, height }
  const all = collect(input)
  for (const placed of all.toReversed()) {
    placed.block = blockOf(placed.children, siblingGap)
    placed.band = Math.max(placed.size.height, placed.block)
  }
  for (const isLeft of [false, true]) {
    const first = all.filter((placed) => placed.parent === null && placed.isLeft === isLeft)
    spread(first, 0, blockOf(first, branchGap), branchGap)
  }
  const boxes = new Map<Id, Box>()
  const shifts = new Map<Placed, readonly [number, number]>()
  for (const placed of all) {
    const { parent, isLeft, size } = placed
    const inner = parent
      ? { x: parent.x, width: parent.size.width, gap: levelGap }
      : { x: root.x, width, gap: levelGap + 12 }
    placed.x = isLeft ? inner.x - inner.gap - size.width : inner.x + inner.width + inner.gap
    spread(placed.children, placed.centreY, placed.block, siblingGap)
    // What the hand moved takes its branch along.
    const [dx, dy] = (parent && shifts.get(parent)) ?? [0, 0]
    const [ox, oy] = placed.node.offset ?? [0, 0]
    const shift = [dx + ox, dy + oy] as const
    shifts.set(placed, shift)
    boxes.set(placed.node.id, {
      x: placed.x + shift[0],
      y: placed.centreY - size.height / 2 + shift[1],
      ...size,
    })
  }
  return { root, boxes }
}

/** All nodes, parents first. A loop, not a recursion: trees may be thousands of levels deep. */
function collect({ mode, childrenOf, sizeOf }: LayoutInput): Placed[] {
  const place = (node: MindMapNode, parent: Placed | null): Placed => {
    const isLeft = parent ? parent.isLeft : mode === 'both' && node.side === 'left'
    return { node, parent, isLeft, size: sizeOf(node), children: [], band: 0, block: 0, centreY: 0, x: 0 }
  }
  const all: Placed[] = []
  const open = childrenOf(null)
    .map((node) => place(node, null))
    .reverse()
  for (let placed = open.pop(); placed; placed = open.pop()) {
    all.push(placed)
    const parent = placed
    placed.children = childrenOf(placed.node.id).map((node) => place(node, parent))
    for (let at = placed.children.length - 1; at >= 0; at--) open.push(placed.children[at]!)
  }
  return all
}

function blockOf(children: readonly Placed[], gap: number): number {
  let sum = -gap
  for (const { band } of children) sum += band + gap
  return Math.max(0, sum)
}

/** Stacks bands around a middle. */
function spread(children: readonly Placed[], middleY: number, block: number, gap: number): void {
  let top = middleY - block / 2
  for (const child of children) {
    child.centreY = top + child.band / 2
    top += child.band + gap
  }
}

/**
 * Each node in its stage's column, no higher than its parent and its elder siblings, under what its column holds so
 * far. What has no stage of its own goes with its parent.
 */
function layOutStages(input: LayoutInput): MindLayout {
  const { root: size } = input
  const root: Box = { x: -size.width - levelGap, y: 0, ...size }
  const boxes = new Map<Id, Box>()
  const bottoms: number[] = []
  interface Row {
    node: MindMapNode
    column: number
    indent: number
    /** The highest place that it may have: its parent's, then its elder siblings'. */
    floor: { y: number }
    gap: number
  }
  const rowsOf = (id: Id | null, parent: Row | null, floorY: number): Row[] => {
    const floor = { y: floorY }
    return input.childrenOf(id).map((node) => {
      const column = node.stage === '' ? (parent?.column ?? 0) : input.columnOf(node)
      const indent = parent && parent.column === column ? Math.min(maxIndent, parent.indent + 1) : 0
      return { node, column, indent, floor, gap: parent ? siblingGap : branchGap }
    })
  }
  const open = rowsOf(null, null, 0).reverse()
  for (let row = open.pop(); row; row = open.pop()) {
    const own = input.sizeOf(row.node)
    const y = Math.max(row.floor.y, (bottoms[row.column] ?? -row.gap) + row.gap)
    row.floor.y = y
    bottoms[row.column] = y + own.height
    const x = row.column * columnPitch + row.indent * columnIndent
    boxes.set(row.node.id, { x, y, ...own })
    const children = rowsOf(row.node.id, row, y)
    for (let at = children.length - 1; at >= 0; at--) open.push(children[at]!)
  }
  return { root, boxes }
}
