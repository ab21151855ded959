// Splits the node that is being written at the caret, and joins a node to the one before it: each as one action.
import type { CommandInput } from '../../shared/commands'
import { getShownNode } from '../../shared/mindmap/ancestry'
import { readNode } from '../../shared/mindmap/nodeContent'
import { readTree } from '../../shared/mindmap/tree'
import type { ActionContext } from '../actions/action'
import { tellResult } from '../actions/tellResult'
import type { BoardSession } from '../sync/BoardSession'
import { fillField, readField, useMind } from './mindStore'
import { commandsOf, startDraft } from './writing'

/** What stands before the caret stays; the rest is a new sibling with the same speaker, category and stage. */
export function splitAtCaret(session: BoardSession): void {
  const { writing } = useMind.getState()
  const field = readField()
  if (!writing || !field || writing.what === 'neutral') return
  const [head, tail] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)]
  if (!/\S/.test(head) || !/\S/.test(tail)) return
  const commands = commandsOf(session, head.trimEnd())
  const node = writing.what === 'original' ? getShownNode(session.board(), writing.id) : undefined
  const { id, parentId, category, stage, speaker } =
    writing.what === 'draft' ? writing.draft : (node ?? missing)
  if (id === '') return
  void session.sendAll(commands)
  startDraft({ parentId, after: id }, { category, stage, speaker })
  fillField(tail.trimStart(), 0)
}

const missing = { id: '', parentId: null, category: null, stage: '', speaker: null }

/** The words go to the end of the node before, the children to its children; undone together. */
export async function mergeWithPrevious(context: ActionContext): Promise<void> {
  const { session, translate, selection } = context
  const board = session.board()
  const tree = readTree(board)
  const node = tree.get(selection[0] ?? '')
  const field = readField()
  const { writing } = useMind.getState()
  if (!node || (writing && (writing.what !== 'original' || field?.selectionStart !== 0))) return
  const siblings = node.parentId === null ? tree.roots : tree.childrenOf(node.parentId)
  const before = siblings[siblings.indexOf(node) - 1] ?? tree.get(node.parentId ?? '')
  const [own, target] = [readNode(board, node), before && readNode(board, before)]
  if (!before || !target || own.sourced || target.sourced) return
  if (own.from !== 'mindNode' || target.from !== 'mindNode') return
  const said = writing ? (field?.value ?? '') : own.originalText
  const commands: CommandInput[] = [{ t: 'mind.edit', id: before.id, text: target.originalText + said }]
  for (const child of tree.childrenOf(node.id))
    commands.push({ t: 'mind.place', id: child.id, parentId: before.id })
  commands.push({ t: 'mind.remove', ids: [node.id] })
  useMind.setState({ writing: null, selected: before.id })
  fillField('')
  tellResult(await session.sendAll(commands), '', translate)
}
