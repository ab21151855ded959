// The mind map as files of other programs have it: every node after its parent, with its depth and what it says.
import { readNode } from '../../../shared/mindmap/nodeContent'
import { readTree } from '../../../shared/mindmap/tree'
import type { Board } from '../../../shared/model/board'
import { getMeeting } from '../../../shared/model/board'
import type { Category } from '../../../shared/model/category'

export interface FileNode {
  id: string
  /** 1 for what hangs on the core question. */
  depth: number
  /** The words that are shown: the neutral ones where there are any. */
  text: string
  /** What was said, where `text` is a neutral wording of it; else null. */
  original: string | null
  category: Category | null
  stage: string
  name: string
  unit: string
  sourced: boolean
  folded: boolean
  side: 'left' | 'right'
}

/** Deeper than anybody draws: the levels below are written, and read, as this one. */
export const maxDepth = 200

export function readMap(board: Board): FileNode[] {
  const tree = readTree(board)
  return tree.nodes.map((node) => {
    const { originalText, neutralText, category, stage, speaker, sourced } = readNode(board, node)
    return {
      id: node.id,
      depth: tree.depthOf(node.id),
      text: neutralText || originalText,
      original: neutralText ? originalText : null,
      category,
      stage,
      name: speaker?.name ?? '',
      unit: speaker?.unit ?? '',
      sourced,
      folded: node.folded,
      side: node.side,
    }
  })
}

/** What the files say of a node beside its words, under the same names in every format; only what there is. */
export function attributesOf(node: FileNode): [name: string, value: string][] {
  const { category, stage, name, unit, original, sourced } = node
  const all: [string, string | null][] = [
    ['category', category],
    ['stage', stage || null],
    ['speaker', name || null],
    ['unit', unit || null],
    ['original', original],
    ['sourced', sourced ? 'true' : null],
  ]
  return all.filter((entry): entry is [string, string] => entry[1] !== null)
}

/** What stands in the middle of the map. */
export function middleOf(board: Board): string {
  const { coreQuestion, title } = getMeeting(board)
  return coreQuestion || title
}
