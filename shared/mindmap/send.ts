// From the map to the board and the worksheet, and from the board to the map. What goes keeps being one object: a node
// that becomes a note shows that note from then on.
import type { CommandInput } from '../commands'
import { type Board, getLive } from '../model/board'
import { type Category, type Column, isColumn, linkTargets } from '../model/category'
import type { Id } from '../model/id'
import type { MindMapNode } from '../model/mindNode'
import { textLimits } from '../model/text'
import { readNode, shownWords } from './nodeContent'
import { branchOf, type MindTree, readTree } from './tree'

export interface Sent {
  commands: CommandInput[]
  count: number
}

/** Which of a branch's nodes have words of their own that can become a note: no headings, no quotations. */
function canBeNote(board: Board, node: MindMapNode): boolean {
  const content = readNode(board, node)
  return (
    content.from === 'mindNode' &&
    !content.sourced &&
    content.category !== 'aspect' &&
    /\S/.test(content.originalText)
  )
}

/** The branch as notes, in the theme of the aspect that it hangs on. */
export function sendToBoard(board: Board, tree: MindTree, topId: Id, makeId: () => Id): Sent {
  const nodes = branchOf(tree, topId).filter((node) => canBeNote(board, node))
  return { commands: nodes.flatMap((node) => becomeNote(board, tree, node, makeId())), count: nodes.length }
}

function becomeNote(board: Board, tree: MindTree, node: MindMapNode, noteId: Id): CommandInput[] {
  const { originalText, neutralText, category, speaker } = readNode(board, node)
  const commands: CommandInput[] = [
    {
      t: 'note.add',
      id: noteId,
      text: originalText,
      category,
      theme: themeOf(board, tree, node),
      ...(speaker && { proxyFor: speaker }),
    },
  ]
  if (neutralText) commands.push({ t: 'note.reword', id: noteId, text: neutralText })
  // The words are the note's now; those that the node had stay in its versions.
  commands.push({ t: 'mind.edit', id: node.id, text: '', neutralText: '', noteId })
  return commands
}

function themeOf(board: Board, tree: MindTree, node: MindMapNode): string {
  let top = node
  while (top.parentId !== null) top = tree.get(top.parentId)!
  return top === node ? '' : shownWords(readNode(board, top)).slice(0, textLimits.tag)
}

/** The branch as one row: its nodes of the worksheet's columns as entries, linked as they hang. */
export function sendToRow(board: Board, tree: MindTree, topId: Id, makeId: () => Id): Sent {
  const top = tree.get(topId)
  if (!top) return { commands: [], count: 0 }
  const rowId = makeId()
  const title = shownWords(readNode(board, top)).slice(0, textLimits.title)
  const commands: CommandInput[] = [{ t: 'row.add', id: rowId, title }]
  const entries = new Map<Id, { clusterId: Id; category: Column }>()
  for (const node of branchOf(tree, topId)) {
    const { category } = readNode(board, node)
    if (!isColumn(category)) continue
    const shown = getLive(board, 'note', node.noteId)
    if (!shown && !canBeNote(board, node)) continue
    const noteId = shown?.id ?? makeId()
    if (!shown) commands.push(...becomeNote(board, tree, node, noteId))
    const gathered = shown && getLive(board, 'cluster', shown.clusterId)
    const clusterId = gathered?.id ?? makeId()
    const entry = gathered ? { clusterId } : { clusterId, noteId }
    commands.push({ t: 'cluster.assign', entry, rowId })
    const above = nearestTarget(tree, entries, node, category)
    if (above) commands.push({ t: 'link.add', id: makeId(), from: { clusterId }, to: { clusterId: above } })
    entries.set(node.id, { clusterId, category })
  }
  return { commands, count: entries.size }
}

/** The nearest node above whose column this one may be linked to. */
function nearestTarget(
  tree: MindTree,
  entries: ReadonlyMap<Id, { clusterId: Id; category: Column }>,
  node: MindMapNode,
  category: Column,
): Id | undefined {
  for (let id = node.parentId; id !== null; id = tree.get(id)?.parentId ?? null) {
    const entry = entries.get(id)
    if (entry && linkTargets[category].includes(entry.category)) return entry.clusterId
  }
  return undefined
}

/** Notes that are not on the map yet, each under the aspect of its theme; aspects that are missing are made. */
export function putNotesOnMap(board: Board, noteIds: readonly Id[], makeId: () => Id): Sent {
  const tree = readTree(board)
  const there = new Set(tree.nodes.map(({ noteId }) => noteId))
  const aspects = new Map(tree.roots.map((node) => [shownWords(readNode(board, node)), node.id]))
  const commands: CommandInput[] = []
  let count = 0
  for (const noteId of noteIds) {
    const note = getLive(board, 'note', noteId)
    if (!note || there.has(noteId)) continue
    let parentId = note.theme === '' ? null : (aspects.get(note.theme) ?? null)
    if (note.theme !== '' && parentId === null) {
      parentId = makeId()
      aspects.set(note.theme, parentId)
      const category: Category = 'aspect'
      commands.push({ t: 'mind.add', id: parentId, parentId: null, text: note.theme, category })
    }
    commands.push({ t: 'mind.add', id: makeId(), parentId, noteId })
    count++
  }
  return { commands, count }
}
