// What the clipboard holds of a board: for other programs the notes' words, one after another; for a board the notes.
import * as v from 'valibot'
import type { Board } from '../../shared/model/board'
import { getLive, live } from '../../shared/model/board'
import { type Category, categorySchema } from '../../shared/model/category'
import { personSchema } from '../../shared/model/fields'
import { type StickyNote, shownText } from '../../shared/model/note'
import { cleanText, textLimits, textOf, textSaid } from '../../shared/model/text'
import { copyOf } from '../actions/copyNote'
import type { BoardSession } from '../sync/BoardSession'

export const clipType = 'application/x-consensus-board'
/** As many notes as one paste may bring. */
export const maxPasted = 200

const clippedSchema = v.object({
  text: textSaid(textLimits.note),
  category: v.nullable(categorySchema),
  theme: textOf(textLimits.tag),
  anonymous: v.optional(v.boolean(), false),
  proxyFor: v.optional(personSchema),
})
export type Clipped = v.InferOutput<typeof clippedSchema>
const clipSchema = v.pipe(v.array(clippedSchema), v.minLength(1))

export interface Clip {
  /** Each note's words on lines of their own. */
  text: string
  /** The notes that this person may copy, as JSON; empty when there are none. */
  notes: string
}

/** Of the selected notes and the notes of selected clusters, each once. */
export function clipOf(
  board: Board,
  selection: readonly string[],
  person: Pick<BoardSession, 'me' | 'owns'>,
): Clip | null {
  const notes = notesIn(board, selection)
  const words = notes.map(shownText)
  for (const id of selection) {
    const cluster = getLive(board, 'cluster', id)
    if (cluster?.title && !notes.some((note) => note.clusterId === id)) words.push(cluster.title)
  }
  if (words.length === 0) return null
  const copies = notes.flatMap((note) => copyOf(note, person, note.pos) ?? [])
  return { text: words.join('\n'), notes: copies.length === 0 ? '' : JSON.stringify(copies.map(toClipped)) }
}

/** The notes of a clip; null when it is none of ours. */
export function readClip(json: string): Clipped[] | null {
  try {
    const parsed = v.safeParse(clipSchema, JSON.parse(json))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Text from elsewhere: one note a line, empty lines left out. */
export function linesAsNotes(text: string, category: Category | null): Clipped[] {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trim())
  return lines.filter(Boolean).map((line) => ({ text: line, category, theme: '', anonymous: false }))
}

function notesIn(board: Board, selection: readonly string[]): StickyNote[] {
  const clusterIds = new Set(selection.filter((id) => getLive(board, 'cluster', id)))
  const chosen = new Map<string, StickyNote>()
  for (const id of selection) {
    const note = getLive(board, 'note', id)
    if (note) chosen.set(id, note)
  }
  if (clusterIds.size > 0) {
    for (const note of live(board, 'note'))
      if (clusterIds.has(note.clusterId ?? '')) chosen.set(note.id, note)
  }
  return [...chosen.values()]
}

function toClipped({ text, category, theme, anonymous, proxyFor }: NonNullable<ReturnType<typeof copyOf>>) {
  return { text, category, theme, anonymous, proxyFor }
}
