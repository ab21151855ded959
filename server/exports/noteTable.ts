// The notes as they were written, who said each, and where it was summed up: the appendix of documents and workbooks.
import { type Board, live } from '../../shared/model/board'
import { categories } from '../../shared/model/category'
import type { Id } from '../../shared/model/id'
import { type StickyNote, speakerOf } from '../../shared/model/note'
import type { ExportPart } from '../../shared/worksheet/exportChoices'
import type { SheetWriter } from './SheetWriter'

export interface NoteTable {
  headings: string[]
  lines: string[][]
}

export function noteTableOf(
  board: Board,
  writer: SheetWriter,
  names: ReadonlyMap<Id, string>,
  leftOut: ReadonlySet<ExportPart> = new Set(),
): NoteTable {
  const { translate } = writer
  const isNamed = !leftOut.has('speakers')
  const notes = [...live(board, 'note')].filter((note) => !note.held).sort(asOnTheBoard)
  const home = homesOf(writer)
  const placeOf = ({ id, mergedInto }: StickyNote) => {
    const shown = mergedInto === null ? '' : (names.get(mergedInto) ?? mergedInto)
    const merged = shown && translate('exports.mergedInto', { note: shown })
    return [home.get(id) ?? '', merged].filter(Boolean).join(translate('exports.itemSeparator'))
  }
  const lines = notes.map((note) => [
    names.get(note.id) ?? note.id,
    translate(`category.${note.category ?? 'none'}`),
    wordsOf(note, writer),
    ...(isNamed ? [saidBy(note, writer)] : []),
    placeOf(note),
  ])
  const headings = [
    translate('exports.noteName'),
    translate('exports.noteCategory'),
    translate('exports.noteText'),
    ...(isNamed ? [translate('exports.noteSpeaker')] : []),
    translate('exports.noteEntry'),
  ]
  return { headings, lines }
}

/** By lane, then by age; notes of one import have one age and follow their place. */
function asOnTheBoard(a: StickyNote, b: StickyNote): number {
  return (
    laneOf(a) - laneOf(b) ||
    a.createdAt - b.createdAt ||
    a.pos[1] - b.pos[1] ||
    a.pos[0] - b.pos[0] ||
    (a.id < b.id ? -1 : 1)
  )
}

function laneOf(note: StickyNote): number {
  return note.category === null ? -1 : categories.indexOf(note.category)
}

function wordsOf({ originalText, neutralText }: StickyNote, { translate }: SheetWriter): string {
  return neutralText
    ? `${originalText}\n${translate('exports.neutral', { text: neutralText })}`
    : originalText
}

function saidBy(note: StickyNote, { translate }: SheetWriter): string {
  const said = speakerOf(note)
  if (!said || (!said.name && !said.unit)) return translate('common.anonymous')
  if (!said.unit || !said.name) return said.name || said.unit
  return translate('exports.speaker', { name: said.name, unit: said.unit })
}

/** Note id → the name of the entry that it is gathered in. */
function homesOf(writer: SheetWriter): Map<Id, string> {
  const homes = new Map<Id, string>()
  for (const entry of writer.worksheet.entries.values()) {
    for (const note of entry.notes) homes.set(note.id, writer.nameOf(entry))
  }
  return homes
}
