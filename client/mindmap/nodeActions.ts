// Actions that write, move, fold and remove nodes. Menus, the palette, the list of keys and the keys themselves read them.
import CornerDownRight from 'lucide-react/icons/corner-down-right'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import Trash2 from 'lucide-react/icons/trash-2'
import type { CommandInput } from '../../shared/commands'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { branchOf, type MindTree, readTree } from '../../shared/mindmap/tree'
import type { MindMapNode } from '../../shared/model/mindNode'
import { mayEver } from '../../shared/permissions'
import type { Action, ActionContext } from '../actions/action'
import { areLockedFor, isBoardLockedFor } from '../actions/lockedFor'
import { tellResult } from '../actions/tellResult'
import { bringNodeIntoView } from './camera'
import { useMind } from './mindStore'
import { canFoldHere, toggleHere } from './overview'
import { mergeWithPrevious, splitAtCaret } from './splitAndMerge'
import { endWriting, startDraft, startEditing } from './writing'

/** What is locked is only looked at. */
export const mayMap = ({ session, selection }: ActionContext) =>
  mayEver(session.me().role, 'mind.add') && !isBoardLockedFor(session) && !areLockedFor(session, selection)

interface At {
  node: MindMapNode
  tree: MindTree
  /** Its siblings, itself among them, in order. */
  siblings: readonly MindMapNode[]
  index: number
}

/** The selected node and what stands around it. */
export function nodeAt({ board, selection }: ActionContext): At | undefined {
  const tree = readTree(board)
  const node = tree.get(selection[0] ?? '')
  if (!node) return undefined
  const siblings = node.parentId === null ? tree.roots : tree.childrenOf(node.parentId)
  return { node, tree, siblings, index: siblings.indexOf(node) }
}

/** Sends without a word when all goes well: the picture shows it. */
export async function act(
  { session, translate }: ActionContext,
  commands: readonly CommandInput[],
): Promise<void> {
  tellResult(await session.sendAll(commands), '', translate)
}

const hasNode = (context: ActionContext) => mayMap(context) && nodeAt(context) !== undefined

export const addSibling: Action = {
  id: 'mind.sibling',
  labelKey: 'mindmap.addSibling',
  icon: Plus,
  shortcut: 'Enter',
  isEnabled: mayMap,
  run(context) {
    const id = endWriting(context.session) ?? context.selection[0]
    const at = nodeAt({ ...context, board: context.session.board(), selection: id ? [id] : [] })
    if (!at) startDraft({ parentId: useMind.getState().focusId })
    else startDraft({ parentId: at.node.parentId, after: at.node.id })
  },
}

export const addChild: Action = {
  id: 'mind.child',
  labelKey: 'mindmap.addChild',
  icon: CornerDownRight,
  shortcut: 'Tab',
  isEnabled: mayMap,
  run(context) {
    const id = endWriting(context.session) ?? context.selection[0]
    const board = context.session.board()
    const at = nodeAt({ ...context, board, selection: id ? [id] : [] })
    if (at?.node.folded) void act(context, [{ t: 'mind.tag', ids: [at.node.id], folded: false }])
    startDraft({ parentId: at?.node.id ?? useMind.getState().focusId })
  },
}

export const editNode: Action = {
  id: 'mind.edit',
  labelKey: 'mindmap.edit',
  icon: Pencil,
  shortcut: 'F2',
  isEnabled: hasNode,
  run(context) {
    const at = nodeAt(context)
    if (at && !startEditing(context.session, at.node.id)) answerQuotation(at.node.id)
  },
}

/** A quotation keeps its words: what one writes there answers it. */
export function answerQuotation(id: string): void {
  startDraft({ parentId: id }, { category: 'answer' })
}

function placing(
  id: string,
  labelKey: MessageKey,
  shortcut: string,
  plan: (at: At) => CommandInput | null,
): Action {
  return {
    id,
    labelKey,
    shortcut,
    isEnabled: (context) => {
      const at = mayMap(context) && nodeAt(context)
      return Boolean(at && plan(at))
    },
    async run(context) {
      const at = nodeAt(context)
      const command = at && plan(at)
      if (!command) return
      await act(context, [command])
      bringNodeIntoView(at.node.id)
    },
  }
}

const promote = placing('mind.promote', 'mindmap.promote', 'Shift+Tab', ({ node, tree }) => {
  const parent = node.parentId === null ? undefined : tree.get(node.parentId)
  return parent ? { t: 'mind.place', id: node.id, parentId: parent.parentId, after: parent.id } : null
})

const demote = placing('mind.demote', 'mindmap.demote', 'Alt+ArrowRight', ({ node, siblings, index }) => {
  const before = siblings[index - 1]
  return before ? { t: 'mind.place', id: node.id, parentId: before.id } : null
})

const moveUp = placing('mind.up', 'mindmap.moveUp', 'Alt+ArrowUp', ({ node, siblings, index }) =>
  index > 0
    ? { t: 'mind.place', id: node.id, parentId: node.parentId, after: siblings[index - 2]?.id ?? null }
    : null,
)

const moveDown = placing('mind.down', 'mindmap.moveDown', 'Alt+ArrowDown', ({ node, siblings, index }) => {
  const next = siblings[index + 1]
  return next ? { t: 'mind.place', id: node.id, parentId: node.parentId, after: next.id } : null
})

const otherSide = placing('mind.side', 'mindmap.otherSide', 'Alt+S', ({ node }) =>
  node.parentId === null
    ? { t: 'mind.tag', ids: [node.id], side: node.side === 'left' ? 'right' : 'left' }
    : null,
)

const resetOffset = placing('mind.reset', 'mindmap.resetOffset', 'Alt+0', ({ node }) =>
  node.offset ? { t: 'mind.tag', ids: [node.id], offset: null } : null,
)

const foldForAll = placing('mind.fold', 'mindmap.fold', 'Ctrl+.', ({ node, tree }) =>
  tree.childrenOf(node.id).length > 0 ? { t: 'mind.tag', ids: [node.id], folded: !node.folded } : null,
)

/** A branch that only this person's picture folds is opened there; any other for everybody. */
export const foldNode: Action = {
  ...foldForAll,
  isEnabled: (context) => foldForAll.isEnabled(context) || canFoldHere(nodeAt(context)?.node),
  run(context) {
    const node = nodeAt(context)?.node
    if (node && canFoldHere(node)) toggleHere(node)
    else return foldForAll.run(context)
  },
}

const splitNode: Action = {
  id: 'mind.split',
  labelKey: 'mindmap.split',
  shortcut: 'Ctrl+Enter',
  isEnabled: (context) => mayMap(context) && useMind.getState().writing !== null,
  run: ({ session }) => splitAtCaret(session),
}

const mergeNode: Action = {
  id: 'mind.merge',
  labelKey: 'mindmap.merge',
  shortcut: 'Ctrl+Backspace',
  isEnabled: hasNode,
  run: (context) => mergeWithPrevious(context),
}

export const removeBranch: Action = {
  id: 'mind.remove',
  labelKey: 'mindmap.remove',
  icon: Trash2,
  shortcut: 'Delete',
  danger: true,
  isEnabled: hasNode,
  run(context) {
    const at = nodeAt(context)
    if (!at) return
    const { node, siblings, index, tree } = at
    useMind.setState({ selected: (siblings[index + 1] ?? siblings[index - 1])?.id ?? node.parentId })
    const count = branchOf(tree, node.id).length
    return context.perform(
      [{ t: 'mind.remove', ids: [node.id] }],
      context.translate('mindmap.removed', { count }),
    )
  },
}

export const writeActions: readonly Action[] = [
  addSibling,
  addChild,
  editNode,
  splitNode,
  mergeNode,
  removeBranch,
]
export const moveActions: readonly Action[] = [promote, demote, moveUp, moveDown, otherSide, resetOffset]
