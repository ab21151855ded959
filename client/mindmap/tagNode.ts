// Tags the node that one is at: a draft keeps it until it is sent, a note that a node shows gets its category itself.
import type { CommandInput } from '../../shared/commands'
import { getShownNode } from '../../shared/mindmap/ancestry'
import { readNode } from '../../shared/mindmap/nodeContent'
import type { Person } from '../../shared/mindmap/people'
import type { Board } from '../../shared/model/board'
import type { Category } from '../../shared/model/category'
import { useMind } from './mindStore'

export interface NodeTags {
  category?: Category | null
  stage?: string
  speaker?: Person | null
}

/** What has to be sent for it. */
export function tagNode(board: Board, tags: NodeTags): CommandInput[] {
  const { writing, selected } = useMind.getState()
  if (writing?.what === 'draft') {
    useMind.setState({ writing: { ...writing, draft: { ...writing.draft, ...tags } } })
    return []
  }
  const node = selected === null ? undefined : getShownNode(board, selected)
  if (!node) return []
  const { from, homeId } = readNode(board, node)
  if (from === 'note' && tags.category !== undefined)
    return [{ t: 'note.recategorise', ids: [homeId], category: tags.category }]
  return [{ t: 'mind.tag', ids: [node.id], ...tags }]
}
