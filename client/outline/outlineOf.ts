// The board as headings and lists: a section per category, in it clusters with their notes, then the loose notes.
import { type Board, byOrder, getLive, live } from '../../shared/model/board'
import { type Category, categories } from '../../shared/model/category'
import { type Cluster, wordingOf } from '../../shared/model/cluster'
import { countItems } from '../../shared/model/countItems'
import { byAge, type StickyNote, speakerOf } from '../../shared/model/note'
import { type Stacks, stacksOf } from '../../shared/model/stack'
import { matchesSearch } from '../text/matchesSearch'

export interface OutlineCluster {
  cluster: Cluster
  notes: StickyNote[]
  /** Its notes and those merged into them. */
  voiceCount: number
  rowTitle: string | null
  /** Wordings of the entries that it is linked to. */
  linkedTo: string[]
}

export interface OutlineSection {
  category: Category | null
  clusters: OutlineCluster[]
  loose: StickyNote[]
  /** The number beside its name, of what is shown (model/countItems.ts). */
  itemCount: number
  /** Shown note → the notes merged into it. */
  stacks: Stacks
}

export interface OutlineFilter {
  /** Null shows every table. */
  tableId: string | null
  query: string
}

/** Not sorted yet, the six columns, then the other categories as far as they have something. */
export function outlineOf(board: Board, filter: OutlineFilter): OutlineSection[] {
  const sections = new Map<Category | null, OutlineSection>()
  const stacks = stacksOf(board)
  for (const category of [null, ...categories]) {
    sections.set(category, { category, clusters: [], loose: [], itemCount: 0, stacks })
  }
  const gathered = gatherNotes(board)
  const links = linkedWords(board, gathered)
  for (const note of gathered.get(null) ?? []) {
    if (showsStack(note, stacks, filter)) sections.get(note.category)?.loose.push(note)
  }
  for (const cluster of clustersInOrder(board)) {
    const notes = shownNotes(cluster, gathered.get(cluster.id) ?? [], stacks, filter)
    if (!notes) continue
    const row = getLive(board, 'row', cluster.rowId)
    const linkedTo = links.get(cluster.id) ?? []
    sections.get(cluster.category)?.clusters.push({
      cluster,
      notes,
      voiceCount: countVoices(notes, stacks),
      rowTitle: row ? row.title : null,
      linkedTo,
    })
  }
  for (const section of sections.values()) {
    const ofClusters = section.clusters.map(({ voiceCount }) => voiceCount)
    section.itemCount = countItems(countVoices(section.loose, stacks), ofClusters)
  }
  return [...sections.values()].filter(isAlwaysShownOrFilled)
}

/** As the worksheet has them, row after row; then those in no row yet. */
function clustersInOrder(board: Board): Cluster[] {
  const rows = [...live(board, 'row')].sort(byOrder)
  const placeOf = new Map<string | null, number>(rows.map((row, place) => [row.id, place]))
  const place = ({ rowId }: Cluster) => placeOf.get(rowId) ?? rows.length
  return [...live(board, 'cluster')].sort((a, b) => place(a) - place(b) || byOrder(a, b))
}

/** Cluster id, or null for loose notes, → its notes, oldest first. */
function gatherNotes(board: Board): Map<string | null, StickyNote[]> {
  const gathered = new Map<string | null, StickyNote[]>()
  for (const note of live(board, 'note')) {
    if (note.mergedInto !== null) continue
    const id = getLive(board, 'cluster', note.clusterId)?.id ?? null
    const notes = gathered.get(id)
    if (notes) notes.push(note)
    else gathered.set(id, [note])
  }
  for (const notes of gathered.values()) notes.sort(byAge)
  return gathered
}

function linkedWords(
  board: Board,
  gathered: ReadonlyMap<string | null, StickyNote[]>,
): Map<string, string[]> {
  const words = new Map<string, string[]>()
  for (const link of live(board, 'link')) {
    const target = getLive(board, 'cluster', link.to)
    if (target)
      words.set(link.from, [
        ...(words.get(link.from) ?? []),
        wordingOf(target, gathered.get(target.id) ?? []),
      ])
  }
  return words
}

/** The notes of a cluster that the filter lets through; null when the cluster itself is filtered out. */
function shownNotes(
  cluster: Cluster,
  notes: StickyNote[],
  stacks: Stacks,
  filter: OutlineFilter,
): StickyNote[] | null {
  const { tableId, query } = filter
  const ofTable = tableId === null || cluster.tableId === tableId
  if (ofTable && matchesSearch(query, cluster.title)) return notes
  const shown = notes.filter((note) => showsStack(note, stacks, filter))
  return shown.length > 0 ? shown : null
}

/** A stack is found by any of its notes. */
function showsStack(note: StickyNote, stacks: Stacks, filter: OutlineFilter): boolean {
  return [note, ...(stacks.get(note.id) ?? [])].some((one) => showsNote(one, filter))
}

function countVoices(notes: readonly StickyNote[], stacks: Stacks): number {
  return notes.reduce((sum, note) => sum + 1 + (stacks.get(note.id)?.length ?? 0), 0)
}

function showsNote(note: StickyNote, { tableId, query }: OutlineFilter): boolean {
  if (tableId !== null && note.tableId !== tableId) return false
  if (query === '') return true
  const speaker = speakerOf(note)
  return matchesSearch(
    query,
    note.originalText,
    note.neutralText,
    note.theme,
    speaker?.name ?? '',
    speaker?.unit ?? '',
  )
}

function isAlwaysShownOrFilled({ category, clusters, loose }: OutlineSection): boolean {
  const index = category === null ? 0 : categories.indexOf(category)
  return index < 6 || clusters.length + loose.length > 0
}
