// What a copy of a note is: the same words by the same voice. Someone else's words are copied by staff only, and stay
// the words of who said them.
import type { CommandInput } from '../../shared/commands'
import type { Pos } from '../../shared/model/fields'
import { makeId } from '../../shared/model/id'
import { type StickyNote, speakerOf } from '../../shared/model/note'
import { staffRoles } from '../../shared/model/role'
import type { BoardSession } from '../sync/BoardSession'

type Person = Pick<BoardSession, 'me' | 'owns'>
export type NoteAdd = Extract<CommandInput, { t: 'note.add' }>

/** The command that adds it at `pos`; null when this person may not speak for that voice. */
export function copyOf(note: StickyNote, person: Person, pos: Pos): NoteAdd | null {
  const { originalText: text, category, theme, tableId } = note
  const copy: NoteAdd = { t: 'note.add', id: makeId(), text, category, theme, pos, tableId }
  const speaker = speakerOf(note)
  if (!speaker) return person.owns(note.id) || isStaff(person) ? { ...copy, anonymous: true } : null
  if (person.owns(note.id) && !note.proxyFor) return copy
  return isStaff(person) ? { ...copy, proxyFor: { ...speaker, memberId: null } } : null
}

function isStaff(person: Person): boolean {
  return staffRoles.includes(person.me().role)
}
