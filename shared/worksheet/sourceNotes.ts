// The live notes of a board as the worksheet shows them, and which of them lie in which cluster.
import { type Board, live } from '../model/board'
import type { Id } from '../model/id'
import { byAge, type StickyNote, speakerOf } from '../model/note'
import type { SourceNote } from './types'

export interface NoteIndex {
  /** Every live note as the worksheet shows it. */
  sources: ReadonlyMap<Id, SourceNote>
  /** Cluster id → the notes gathered in it, oldest first. */
  gathered: ReadonlyMap<Id, StickyNote[]>
  /** Cluster id → the notes merged into one of those, oldest first. */
  merged: ReadonlyMap<Id, StickyNote[]>
}

export function indexNotes(board: Board): NoteIndex {
  const byId = new Map<Id, StickyNote>()
  for (const note of live(board, 'note')) byId.set(note.id, note)
  const gathered = new Map<Id, StickyNote[]>()
  const merged = new Map<Id, StickyNote[]>()
  for (const note of byId.values()) {
    if (note.mergedInto === null) append(gathered, note.clusterId, note)
    else append(merged, survivorOf(byId, note)?.clusterId ?? null, note)
  }
  for (const notes of gathered.values()) notes.sort(byAge)
  for (const notes of merged.values()) notes.sort(byAge)
  const sources = new Map<Id, SourceNote>()
  for (const note of byId.values()) sources.set(note.id, sourceNoteOf(note))
  return { sources, gathered, merged }
}

function append(index: Map<Id, StickyNote[]>, id: Id | null, note: StickyNote): void {
  if (id === null) return
  const notes = index.get(id)
  if (notes) notes.push(note)
  else index.set(id, [note])
}

/** The note that this one was merged into at last; nothing when that one is removed or the chain runs in a circle. */
function survivorOf(byId: ReadonlyMap<Id, StickyNote>, note: StickyNote): StickyNote | undefined {
  const seen = new Set<Id>()
  let found: StickyNote | undefined = note
  while (found && found.mergedInto !== null && !seen.has(found.id)) {
    seen.add(found.id)
    found = byId.get(found.mergedInto)
  }
  return found?.mergedInto === null ? found : undefined
}

function sourceNoteOf(note: StickyNote): SourceNote {
  const { id, externalId, category, originalText, neutralText, evidence, theme } = note
  const said = speakerOf(note)
  const speaker = said ? { name: said.name, unit: said.unit } : null
  return { id, externalId, category, originalText, neutralText, speaker, evidence, theme }
}
