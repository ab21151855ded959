// Begins and ends writing in a node. What ends with words is sent; nothing that was typed is thrown away.
import type { CommandInput } from '../../shared/commands'
import { getShownNode } from '../../shared/mindmap/ancestry'
import { type NodeContent, readNode } from '../../shared/mindmap/nodeContent'
import { type Id, makeId } from '../../shared/model/id'
import { areLockedFor } from '../actions/lockedFor'
import type { BoardSession } from '../sync/BoardSession'
import { keepDraft } from '../text/drafts'
import { fillField, type NodeDraft, readField, useMind } from './mindStore'

type Session = Pick<BoardSession, 'me' | 'board' | 'sendAll' | 'setPresence'>

/** The key of words that are not sent yet: the field takes them up again when the screen comes back. */
export const draftKey = 'mindmap.new'

export function startDraft(
  place: Pick<NodeDraft, 'parentId' | 'after'>,
  more: Partial<NodeDraft> = {},
  words: 'none' | 'keep' = 'none',
): void {
  openDraft(place, more)
  if (words === 'keep') return
  fillField('')
  readField()?.focus({ preventScroll: true })
}

function openDraft(place: Pick<NodeDraft, 'parentId' | 'after'>, more: Partial<NodeDraft>): void {
  const draft: NodeDraft = { id: makeId(), category: null, stage: '', speaker: null, ...place, ...more }
  useMind.setState({ writing: { what: 'draft', draft }, selected: draft.id })
}

/**
 * Someone just types: the words replace those of the node; under the core question they are a new node, under a
 * quotation an answer. The field is left alone: an input method may be composing in it.
 */
export function startByTyping(session: Session): void {
  const { selected, focusId } = useMind.getState()
  if (selected === null || !getShownNode(session.board(), selected)) openDraft({ parentId: focusId }, {})
  else if (!startEditing(session, selected, true)) openDraft({ parentId: selected }, { category: 'answer' })
}

/** Opens the words that are this node's to change; `replace` starts from nothing, as when one just types. */
export function startEditing(session: Session, id: Id, replace = false): boolean {
  const node = getShownNode(session.board(), id)
  if (!node) return false
  const content = readNode(session.board(), node)
  if (content.sourced || areLockedFor(session, [content.homeId])) return false
  const isOwn = content.from === 'mindNode' && !content.neutralText
  const start = isOwn ? content.originalText : content.neutralText
  useMind.setState({ writing: { what: isOwn ? 'original' : 'neutral', id, start }, selected: id })
  if (!replace) fillField(start || content.originalText)
  session.setPresence({ typing: id })
  readField()?.focus({ preventScroll: true })
  return true
}

/** Sends what was written and closes the field. The id of what was written, null when there was nothing. */
export function endWriting(session: Session): Id | null {
  const { writing } = useMind.getState()
  if (!writing) return null
  const text = useMind.getState().typed
  const commands = commandsOf(session, text)
  const id = writing.what === 'draft' ? writing.draft.id : writing.id
  const isKept = writing.what !== 'draft' || commands.length > 0
  const back = writing.what === 'draft' ? (writing.draft.after ?? writing.draft.parentId) : id
  if (commands.length > 0) void session.sendAll(commands)
  session.setPresence({ typing: null })
  keepDraft(draftKey, '')
  useMind.setState({ writing: null, selected: isKept ? id : back })
  fillField('')
  return isKept ? id : null
}

/** What the field holds, as commands: for ending, and for splitting and merging, which go on from it. */
export function commandsOf(session: Pick<Session, 'board'>, text: string): CommandInput[] {
  const { writing } = useMind.getState()
  if (!writing || !/\S/.test(text)) return []
  if (writing.what === 'draft') return [{ t: 'mind.add', ...writing.draft, text }]
  if (text === writing.start) return []
  if (writing.what === 'original') return [{ t: 'mind.edit', id: writing.id, text }]
  const node = getShownNode(session.board(), writing.id)
  return node ? [rewording(readNode(session.board(), node), text)] : []
}

/** The whole neutral wording of what a node shows. */
export function rewording({ from, homeId }: NodeContent, text: string): CommandInput {
  return from === 'note'
    ? { t: 'note.reword', id: homeId, text }
    : { t: 'mind.edit', id: homeId, neutralText: text }
}
