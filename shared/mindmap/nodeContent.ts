// What a node shows. One that shows a note, a question or a speech reads that record: nothing is copied, so a change in
// one place is a change in all.
import type { Board } from '../model/board'
import type { Category } from '../model/category'
import type { Id } from '../model/id'
import { textKey } from '../model/liveText'
import type { MindMapNode } from '../model/mindNode'
import { currentReply, type WordingReply } from '../model/wording'

type Person = NonNullable<MindMapNode['speaker']>

export interface NodeContent {
  /** Whose words these are: the node itself, or the note, question or utterance that it shows. */
  from: 'mindNode' | 'note' | 'question' | 'utterance'
  /** The record that `originalText` is of. */
  textId: Id
  /** The record that has the neutral wording, the category and the speaker's answer: a shown note, else the node. */
  homeId: Id
  originalText: string
  neutralText: string
  category: Category | null
  stage: string
  speaker: Person | null
  sourced: boolean
  reply: WordingReply | undefined
}

export function readNode(board: Board, node: MindMapNode): NodeContent {
  const note = read(board, 'note', node.noteId)
  if (note) {
    const { id, originalText, neutralText, category, sourced } = note
    const of = {
      originalText,
      neutralText,
      category,
      sourced,
      speaker: note.proxyFor ?? note.author,
      reply: currentReply(note),
    }
    return { from: 'note', textId: id, homeId: id, stage: node.stage, ...of }
  }
  const { neutralText, category, stage, sourced, speaker } = node
  const own = { homeId: node.id, neutralText, category, stage, sourced, speaker, reply: currentReply(node) }
  const question = read(board, 'question', node.questionId)
  if (question)
    return {
      ...own,
      from: 'question',
      textId: question.id,
      originalText: question.text,
      speaker: question.author,
    }
  const utterance = node.originalText === '' ? read(board, 'utterance', node.utteranceId) : undefined
  if (utterance) {
    const said = { memberId: null, name: utterance.speaker, unit: utterance.unit }
    const originalText = utterance.text
    return {
      ...own,
      from: 'utterance',
      textId: utterance.id,
      originalText,
      speaker: speaker ?? said,
      sourced: true,
    }
  }
  return { ...own, from: 'mindNode', textId: node.id, originalText: node.originalText }
}

/** Removed records are read too: what was said stays where it was placed. */
function read<K extends 'note' | 'question' | 'utterance'>(board: Board, kind: K, id: Id | null) {
  const record = id === null ? undefined : board.get(id)
  return record?.kind === kind ? (record as Extract<typeof record, { kind: K }>) : undefined
}

/** The words that are projected. */
export function shownWords(content: NodeContent): string {
  return content.neutralText || content.originalText
}

/** The live text of a node's neutral wording. */
export function neutralKey(content: NodeContent): string {
  return textKey(content.homeId, 'neutralText')
}
