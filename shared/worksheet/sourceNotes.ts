// The live notes of a board as the worksheet shows them, and which of them lie in which cluster.
import { type Board, live } from '../model/board'
import type { Id } from '../model/id'
import { byAge, type StickyNote, speakerOf } from '../model/note'
import type { SourceNote } from './types'

export interface NoteIndex {
  /** Every live note as the worksheet shows it. */
  sources: ReadonlyMap<Id, SourceNote>
  /** Cluster id → the notes that it shows, oldest first. */
  gathered: ReadonlyMap<Id, StickyNote[]>
  /** Shown note → the notes merged into it, oldest first. */
  behind: ReadonlyMap<Id, StickyNote[]>
}

export function indexNotes(board: Board): NoteIndex {
  const byId = new Map<Id, StickyNote>()
  for (const note of live(board, 'note')) byId.set(note.id, note)
  const gathered = new Map<Id, StickyNote[]>()
  const behind = new Map<Id, StickyNote[]>()
  for (const note of byId.values()) {
    const shown = shownFor(byId, note)
    if (shown?.id === note.id) append(gathered, note.clusterId, note)
    else if (shown) append(behind, shown.id, note)
  }
  for (const notes of gathered.values()) notes.sort(byAge)
  for (const notes of behind.values()) notes.sort(byAge)
  const sources = new Map<Id, SourceNote>()
  for (const note of byId.values()) {
    const shown = shownFor(byId, note)
    sources.set(note.id, sourceNoteOf(note, shown && shown.id !== note.id ? shown.id : null))
  }
  return { sources, gathered, behind }
}

/** These notes as the worksheet lists them: each followed by those merged into it, none twice, removed ones left out. */
export function listSources({ sources, behind }: NoteIndex, ids: readonly Id[]): SourceNote[] {
  const listed = new Set<SourceNote>()
  for (const id of ids) {
    for (const noteId of [id, ...(behind.get(id) ?? []).map((note) => note.id)]) {
      const source = sources.get(noteId)
      if (source) listed.add(source)
    }
  }
  return [...listed]
}

function append(index: Map<Id, StickyNote[]>, id: Id | null, note: StickyNote): void {
  if (id === null) return
  const notes = index.get(id)
  if (notes) notes.push(note)
  else index.set(id, [note])
}

/** The note shown for this one; a removed one shows nothing. Nothing when notes are merged in a circle. */
function shownFor(byId: ReadonlyMap<Id, StickyNote>, note: StickyNote): StickyNote | undefined {
  const seen = new Set<Id>()
  let shown = note
  while (shown.mergedInto !== null) {
    seen.add(shown.id)
    const next = byId.get(shown.mergedInto)
    if (!next) return shown
    if (seen.has(next.id)) return undefined
    shown = next
  }
  return shown
}

function sourceNoteOf(note: StickyNote, mergedInto: Id | null): SourceNote {
  const { id, externalId, category, originalText, neutralText, evidence, theme, questionId } = note
  const said = speakerOf(note)
  const speaker = said ? { name: said.name, unit: said.unit } : null
  return {
    id,
    externalId,
    category,
    originalText,
    neutralText,
    speaker,
    evidence,
    theme,
    questionId,
    mergedInto,
  }
}
