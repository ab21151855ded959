// Asks the server for a new board, or for the sample one.
import type { TemplateId } from '../../shared/agenda/templates'
import type { Language } from '../../shared/model/meeting'
import type { Role } from '../../shared/model/role'
import { callApi } from './callApi'

/** Who a link is for: a role, or the people who write the answers (逐點回應). */
export type LinkFor = Role | 'answers'

/** Role → its link, with the capability in the fragment. Known only now: the server keeps hashes. */
export type RoleLinks = Partial<Record<LinkFor, string>>

export interface CreatedBoard {
  boardId: string
  links: RoleLinks
}

export interface NewBoard {
  title: string
  language: Language
  /** ISO date, or empty. */
  date: string
  coreQuestion: string
  /** None: a board without an agenda. */
  template?: TemplateId
}

export function createBoard(board: NewBoard, adminToken = ''): Promise<CreatedBoard> {
  const { date, coreQuestion, ...rest } = board
  const body = { ...rest, ...(date && { date }), ...(coreQuestion && { coreQuestion }) }
  return callApi('POST', '/api/boards', { body, token: adminToken })
}

export function openSample(language: Language, adminToken = ''): Promise<CreatedBoard> {
  return callApi('POST', '/api/sample', { body: { language }, token: adminToken })
}
