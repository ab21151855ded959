// The appendix of the Markdown export: every note as it was written, who said it, and where it was summed up.
import { type Board, live } from '../../shared/model/board'
import { categories } from '../../shared/model/category'
import type { Id } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import { speakerOf } from '../../shared/model/note'
import type { ExportPart } from '../../shared/worksheet/exportChoices'
import { escapeLines, escapeText, tableOf } from './mdText'
import type { SheetWriter } from './SheetWriter'

export function writeNotes(
  board: Board,
  writer: SheetWriter,
  names: Map<Id, string>,
  leftOut: ReadonlySet<ExportPart> = new Set(),
): string[] {
  const { translate } = writer
  const isNamed = !leftOut.has('speakers')
  const notes = [...live(board, 'note')].filter((note) => !note.held).sort(asOnTheBoard)
  if (notes.length === 0) return []
  const home = homesOf(writer)
  const placeOf = (note: StickyNote) => {
    const shown = note.mergedInto === null ? '' : (names.get(note.mergedInto) ?? note.mergedInto)
    const entry = home.get(note.id) ?? ''
    return shown
      ? [entry, translate('exports.mergedInto', { note: shown })]
          .filter(Boolean)
          .join(translate('exports.itemSeparator'))
      : entry
  }
  const lines = notes.map((note) => [
    escapeText(names.get(note.id) ?? note.id),
    translate(`category.${note.category ?? 'none'}`),
    wordsOf(note, writer),
    ...(isNamed ? [saidBy(note, writer)] : []),
    escapeText(placeOf(note)),
  ])
  const headings = [
    translate('exports.noteName'),
    translate('exports.noteCategory'),
    translate('exports.noteText'),
    ...(isNamed ? [translate('exports.noteSpeaker')] : []),
    translate('exports.noteEntry'),
  ]
  return [`## *${translate('exports.notes')}*`, tableOf(headings, lines)]
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

function wordsOf(note: StickyNote, { translate }: SheetWriter): string {
  const lines = note.originalText.split('\n')
  if (note.neutralText) lines.push(...translate('exports.neutral', { text: note.neutralText }).split('\n'))
  return escapeLines(lines)
}

function saidBy(note: StickyNote, { translate }: SheetWriter): string {
  const said = speakerOf(note)
  if (!said || (!said.name && !said.unit)) return translate('common.anonymous')
  if (!said.unit || !said.name) return escapeText(said.name || said.unit)
  return escapeText(translate('exports.speaker', { name: said.name, unit: said.unit }))
}

/** Note id → the name of the entry that it is gathered in. */
function homesOf(writer: SheetWriter): Map<Id, string> {
  const homes = new Map<Id, string>()
  for (const entry of writer.worksheet.entries.values()) {
    for (const note of entry.notes) homes.set(note.id, writer.nameOf(entry))
  }
  return homes
}
