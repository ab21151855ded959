// The inbox of questions as people read it: what many support first, then what waits longest. A projection.
import { type Board, live } from '../model/board'
import type { Question } from '../model/question'

export const inboxTabs = ['open', 'answered', 'archived'] as const
export type InboxTab = (typeof inboxTabs)[number]

export interface Inbox {
  /** What staff have to let through, oldest first: nobody loses their turn. */
  waiting: Question[]
  /** What only its author sees for now. */
  own: Question[]
  /** Declined or taken back; for staff. */
  removed: Question[]
  tabs: { readonly [T in InboxTab]: Question[] }
}

interface Reader {
  isStaff: boolean
  isModerated: boolean
  owns(id: string): boolean
}

/** The questions that this person sees; `board` holds what waits only if they may see it. */
export function inboxOf(board: Board, { isStaff, isModerated, owns }: Reader): Inbox {
  const inbox: Inbox = { waiting: [], own: [], removed: [], tabs: { open: [], answered: [], archived: [] } }
  for (const question of board.ofKind('question')) {
    if (question.removedAt !== null) {
      if (isStaff || (question.state === 'waiting' && owns(question.id))) inbox.removed.push(question)
    } else if (question.state !== 'waiting') inbox.tabs[question.state].push(question)
    // Staff's own anonymous question waits for its batch, not for anybody's leave.
    else if (isStaff && (isModerated || !owns(question.id))) inbox.waiting.push(question)
    else inbox.own.push(question)
  }
  for (const list of [inbox.waiting, inbox.own]) list.sort(byAge)
  for (const tab of inboxTabs) inbox.tabs[tab].sort(bySupport)
  inbox.removed.sort(bySupport)
  return inbox
}

export function bySupport(a: Question, b: Question): number {
  return b.supportCount - a.supportCount || byAge(a, b)
}

function byAge(a: Question, b: Question): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}

/** The one on the projector. */
export function projectedQuestion(board: Board): Question | undefined {
  for (const question of live(board, 'question')) if (question.projected) return question
  return undefined
}
