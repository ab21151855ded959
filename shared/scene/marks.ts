// The small marks at the foot of a note, in their order: its category, what is special about it, and of a stack the
// count of its notes, last.
import type { MessageKey } from '../i18n/catalogue'
import type { StickyNote } from '../model/note'

/** Keys of the marks, and a number for the count. */
export function marksOf(note: StickyNote, merged: number): (MessageKey | number)[] {
  const marks: (MessageKey | number)[] = [`mark.${note.category ?? 'none'}`]
  if (note.held) marks.push('mark.held')
  if (note.sourced) marks.push('mark.sourced')
  if (note.neutralText && note.neutralText !== note.originalText) marks.push('mark.reworded')
  if (merged > 0) marks.push(Math.min(99, merged + 1))
  return marks
}
