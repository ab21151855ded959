// Properties of the layout: nothing overlaps, children stand in order, one more leaf moves others little and only on its
// side, the same input gives the same picture.
import fc from 'fast-check'
import { generateNKeysBetween } from 'fractional-indexing'
import { expect, test } from 'vitest'
import { type Box, overlaps } from '../geometry/box'
import { BoardIndex } from '../model/board'
import { type MindMapNode, mindNodeDefaults } from '../model/mindNode'
import { branchGap, type LayoutInput, layOutMap, type MindMode, siblingGap } from './layout'
import { readTree } from './tree'

const orders = generateNKeysBetween(null, null, 80)
const stages = ['', '規劃', '執行', '評估']
const modes: readonly MindMode[] = ['both', 'right', 'stages']

interface Draft {
  parent: number
  width: number
  height: number
  left: boolean
  stage: number
}
const drafts = fc.array(
  fc.record<Draft>({
    parent: fc.nat(100),
    width: fc.integer({ min: 40, max: 280 }),
    height: fc.integer({ min: 24, max: 260 }),
    left: fc.boolean(),
    stage: fc.nat(3),
  }),
  { minLength: 1, maxLength: 60 },
)

/** Node number `at` hangs on an earlier one or on the root. */
function nodesOf(list: readonly Draft[]): MindMapNode[] {
  return list.map((draft, at) => ({
    ...mindNodeDefaults,
    id: `n${at}`,
    parentId: at === 0 || draft.parent % 5 === 0 ? null : `n${draft.parent % at}`,
    order: orders[at]!,
    side: draft.left ? 'left' : 'right',
    stage: stages[draft.stage]!,
    createdAt: 1,
    versions: [],
  }))
}

function layOut(list: readonly Draft[], mode: MindMode, nodes = nodesOf(list)) {
  const tree = readTree(new BoardIndex(nodes))
  const input: LayoutInput = {
    mode,
    root: { width: 300, height: 80 },
    childrenOf: (id) => (id === null ? tree.roots : tree.childrenOf(id)),
    sizeOf: ({ id }) => list[Number(id.slice(1))]!,
    columnOf: ({ stage }) => stages.indexOf(stage),
  }
  return { tree, ...layOutMap({ ...input, sizeOf: (node) => pick(input.sizeOf(node)) }) }
}

const pick = ({ width, height }: { width: number; height: number }) => ({ width, height })

test('no two nodes overlap, in any mode', () => {
  fc.assert(
    fc.property(drafts, fc.constantFrom(...modes), (list, mode) => {
      const { root, boxes } = layOut(list, mode)
      const all: Box[] = [root, ...boxes.values()]
      expect(boxes.size).toBe(list.length)
      for (let a = 0; a < all.length; a++)
        for (let b = a + 1; b < all.length; b++)
          expect(overlaps(all[a]!, all[b]!), `${a} and ${b}`).toBe(false)
    }),
    { seed: 6, numRuns: 150 },
  )
})

test('siblings of one side stand in order, further out than their parent', () => {
  fc.assert(
    fc.property(drafts, fc.constantFrom(...modes), (list, mode) => {
      const { tree, root, boxes } = layOut(list, mode)
      for (const parent of [null, ...tree.nodes]) {
        const children = parent ? tree.childrenOf(parent.id) : tree.roots
        const left = children.filter(({ id }) => mode === 'both' && isLeft(tree, id))
        for (const side of [left, children.filter((child) => !left.includes(child))]) {
          const tops = side.map(({ id }) => boxes.get(id)!.y)
          expect(tops).toEqual(tops.toSorted((a, b) => a - b))
        }
        if (mode === 'stages') continue
        const inner = parent ? boxes.get(parent.id)! : root
        for (const { id } of children) {
          const box = boxes.get(id)!
          if (left.some((node) => node.id === id)) expect(box.x + box.width).toBeLessThan(inner.x)
          else expect(box.x).toBeGreaterThan(inner.x + inner.width)
        }
      }
    }),
    { seed: 7, numRuns: 100 },
  )
})

test('one more leaf moves others only up or down, only on its own side, at most half the room that it takes', () => {
  fc.assert(
    fc.property(drafts, fc.constantFrom<MindMode>('both', 'right'), (list, mode) => {
      const nodes = nodesOf(list)
      const leaf = nodes.at(-1)!
      const before = layOut(list, mode, nodes.slice(0, -1)).boxes
      const { boxes: after, tree } = layOut(list, mode, nodes)
      const room = list.at(-1)!.height + (leaf.parentId === null ? branchGap : siblingGap)
      for (const [id, box] of before) {
        const now = after.get(id)!
        expect(now.x).toBe(box.x)
        expect(Math.abs(now.y - box.y)).toBeLessThanOrEqual(room / 2 + 1e-6)
        if (mode === 'both' && isLeft(tree, id) !== isLeft(tree, leaf.id)) expect(now.y).toBe(box.y)
      }
    }),
    { seed: 8, numRuns: 150 },
  )
})

test('one more leaf in a column of stages moves others only down', () => {
  fc.assert(
    fc.property(drafts, (list) => {
      const nodes = nodesOf(list)
      const before = layOut(list, 'stages', nodes.slice(0, -1)).boxes
      const after = layOut(list, 'stages', nodes).boxes
      for (const [id, box] of before) {
        expect(after.get(id)!.x).toBe(box.x)
        expect(after.get(id)!.y).toBeGreaterThanOrEqual(box.y)
      }
    }),
    { seed: 9, numRuns: 100 },
  )
})

test('the same input gives the same picture; an offset by hand moves its branch and nothing else', () => {
  fc.assert(
    fc.property(drafts, fc.nat(59), (list, at) => {
      const nodes = nodesOf(list)
      const plain = layOut(list, 'both', nodes).boxes
      expect([...layOut(list, 'both', nodes.toReversed()).boxes]).toEqual([...plain])
      const moved = nodes[at % nodes.length]!
      const { boxes, tree } = layOut(
        list,
        'both',
        nodes.map((n) => (n === moved ? { ...n, offset: [30, -20] } : n)),
      )
      for (const [id, box] of plain) {
        const isOfBranch = isUnder(tree, id, moved.id)
        const [dx, dy] = isOfBranch ? [30, -20] : [0, 0]
        expect(boxes.get(id)).toEqual({ ...box, x: box.x + dx, y: box.y + dy })
      }
    }),
    { seed: 10, numRuns: 100 },
  )
})

type Tree = ReturnType<typeof readTree>

function isUnder(tree: Tree, id: string, top: string): boolean {
  for (let node = tree.get(id); node; node = tree.get(node.parentId ?? '')) if (node.id === top) return true
  return false
}

function isLeft(tree: Tree, id: string): boolean {
  let node = tree.get(id)!
  while (node.parentId !== null) node = tree.get(node.parentId)!
  return node.side === 'left'
}
