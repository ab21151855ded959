// A node in words, for those who hear the map: what it says, how deep it is, who said it, category and stage.
import type { Translate } from '../../shared/i18n/catalogue'
import { type NodeContent, readNode, shownWords } from '../../shared/mindmap/nodeContent'
import type { MindItem } from '../../shared/mindmap/scene'
import type { MindTree } from '../../shared/mindmap/tree'
import type { Board } from '../../shared/model/board'
import type { MindMapNode } from '../../shared/model/mindNode'

export function describeNode(
  { tree }: { tree: MindTree },
  { node, content }: MindItem,
  t: Translate,
): string {
  return describe(tree, node, content, t)
}

export function describeAt(board: Board, tree: MindTree, node: MindMapNode, t: Translate): string {
  return describe(tree, node, readNode(board, node), t)
}

function describe(tree: MindTree, node: MindMapNode, content: NodeContent, t: Translate): string {
  const { speaker, category, stage } = content
  const name = speaker ? [speaker.name, speaker.unit].filter(Boolean).join('・') : ''
  const count = tree.childrenOf(node.id).length
  const details = [
    name && t('mindmap.saidBy', { name }),
    category && t('mindmap.ofCategory', { category: t(`category.${category}`) }),
    stage && t('mindmap.ofStage', { stage }),
    count > 0 && t(node.folded ? 'mindmap.foldedWith' : 'mindmap.hasChildren', { count }),
  ]
  const words = shownWords(content)
  return t('mindmap.node', { words, depth: tree.depthOf(node.id), details: details.filter(Boolean).join('') })
}
