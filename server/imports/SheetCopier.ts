// Copies rows of another board's worksheet, with their entries, links, notes and answers, as records with ids of their own.
import { generateKeyBetween } from 'fractional-indexing'
import { orderAtEnd } from '../../shared/commands/orderAtEnd'
import { translate } from '../../shared/i18n/catalogue'
import { type Board, byOrder, live } from '../../shared/model/board'
import type { Cluster } from '../../shared/model/cluster'
import type { Id } from '../../shared/model/id'
import type { StickyNote } from '../../shared/model/note'
import type { BoardRecord } from '../../shared/model/record'
import type { Row } from '../../shared/model/row'
import { textLimits } from '../../shared/model/text'
import type { ImportContext } from './ImportFormat'
import { layOutBands } from './layOutBands'
import { NotePlacer } from './NotePlacer'

export interface Source {
  /** What each row says of its meeting. */
  name: string
  /** What tells its tables from those of the same name here: the day, where there is one. */
  short: string
}

export class SheetCopier {
  /** Id on the other board → id here. */
  private readonly ids = new Map<Id, Id>()
  private readonly copied: BoardRecord[] = []
  /** The entries of each row, in reading order. */
  private readonly bands: Cluster[][] = []
  /** Id of an entry here → how many notes lie in it. */
  private readonly noteCounts = new Map<Id, number>()
  /** Source and id there of the rows that this board has. */
  private readonly known: ReadonlySet<string>
  private readonly tableNames: Set<string>
  private readonly placer: NotePlacer
  private readonly notesOf: ReadonlyMap<Id, StickyNote[]>
  private nextTableOrder: string
  private nextRowOrder: string

  constructor(
    private readonly other: Board,
    private readonly board: Board,
    private readonly context: ImportContext,
    private readonly source: Source,
  ) {
    this.known = new Set([...live(board, 'row')].map((row) => keyOf(row.externalId, row.source)))
    this.tableNames = new Set([...live(board, 'table')].map(({ name }) => name))
    this.placer = new NotePlacer(board)
    this.notesOf = notesByPlace(other)
    this.nextTableOrder = orderAtEnd(board, 'table')
    this.nextRowOrder = orderAtEnd(board, 'row')
  }

  rows(): Row[] {
    return [...live(this.other, 'row')].sort(byOrder)
  }

  entriesWithoutRow(): number {
    const rowIds = new Set(this.rows().map(({ id }) => id))
    return [...live(this.other, 'cluster')].filter(({ rowId }) => rowId === null || !rowIds.has(rowId)).length
  }

  /** False when this board has the row already. */
  addRow(row: Row): boolean {
    // A sheet that was itself put together keeps what its rows say of their meetings.
    const source = row.source || this.source.name
    const externalId = row.externalId || row.id
    if (this.known.has(keyOf(externalId, source))) return false
    const tableId = this.tableOf(row.tableId)
    const id = this.idOf(row.id)
    this.addEntries(row, tableId)
    for (const note of row.sourceNoteIds) this.addNote(note)
    const sourceNoteIds = row.sourceNoteIds.flatMap((note) => this.ids.get(note) ?? [])
    this.copied.push({ ...row, id, externalId, source, tableId, order: this.nextRowOrder, sourceNoteIds })
    this.nextRowOrder = generateKeyBetween(this.nextRowOrder, null)
    return true
  }

  /** Everything to put on the board. Links and answers come last: only those whose both ends came along. */
  finish(): BoardRecord[] {
    for (const link of live(this.other, 'link')) {
      const [from, to] = [this.ids.get(link.from), this.ids.get(link.to)]
      if (from && to) this.copied.push({ ...link, id: this.context.makeId(), from, to })
    }
    for (const response of live(this.other, 'response')) {
      const rowId = response.rowId === null ? null : (this.ids.get(response.rowId) ?? null)
      const clusterId = response.clusterId === null ? null : (this.ids.get(response.clusterId) ?? null)
      if (rowId || clusterId) this.copied.push({ ...response, id: this.context.makeId(), rowId, clusterId })
    }
    const bands = layOutBands(this.bands, this.board, (id) => this.noteCounts.get(id) ?? 0)
    return [...this.copied, ...bands]
  }

  private addEntries(row: Row, tableId: Id | null): void {
    const entries = [...live(this.other, 'cluster')].filter(({ rowId }) => rowId === row.id).sort(byOrder)
    this.bands.push(
      entries.map((entry) => {
        const id = this.idOf(entry.id)
        const notes = this.notesOf.get(entry.id) ?? []
        for (const note of notes) this.addNote(note.id)
        this.noteCounts.set(id, notes.filter(({ mergedInto }) => mergedInto === null).length)
        return { ...entry, id, rowId: this.idOf(row.id), tableId }
      }),
    )
  }

  /** One voice with what was merged into it; an id of a member means nothing here, the name stays. */
  private addNote(noteId: Id): void {
    const note = this.other.get(noteId)
    if (note?.kind !== 'note' || note.removedAt !== null || this.ids.has(noteId)) return
    const id = this.idOf(noteId)
    if (note.mergedInto !== null) this.addNote(note.mergedInto)
    const author = note.author && { ...note.author, memberId: null }
    const proxyFor = note.proxyFor && { ...note.proxyFor, memberId: null }
    this.copied.push({
      ...note,
      ...{ id, author, proxyFor },
      ...{ tableId: null, utteranceId: null, questionId: null, held: false },
      clusterId: note.clusterId === null ? null : (this.ids.get(note.clusterId) ?? null),
      mergedInto: note.mergedInto === null ? null : (this.ids.get(note.mergedInto) ?? null),
      pos: this.placer.next(note.category),
    })
    for (const merged of this.notesOf.get(noteId) ?? []) this.addNote(merged.id)
  }

  /** The table of the other board; one that bears a name known here says from which meeting it is. */
  private tableOf(tableId: Id | null): Id | null {
    const table = tableId === null ? undefined : this.other.get(tableId)
    if (table?.kind !== 'table' || table.removedAt !== null) return null
    const known = this.ids.get(table.id)
    if (known) return known
    const id = this.idOf(table.id)
    const name = this.tableNames.has(table.name) ? this.nameFrom(table.name) : table.name
    this.tableNames.add(name)
    this.copied.push({ ...table, id, name, order: this.nextTableOrder })
    this.nextTableOrder = generateKeyBetween(this.nextTableOrder, null)
    return id
  }

  private nameFrom(table: string): string {
    const name = translate(this.context.language, 'imports.tableOfSource', {
      table,
      source: this.source.short,
    })
    return name.slice(0, textLimits.name)
  }

  private idOf(otherId: Id): Id {
    const id = this.ids.get(otherId) ?? this.context.makeId()
    this.ids.set(otherId, id)
    return id
  }
}

/** Id of a cluster → the notes in it; id of a note → the notes merged into it. */
function notesByPlace(board: Board): Map<Id, StickyNote[]> {
  const places = new Map<Id, StickyNote[]>()
  for (const note of live(board, 'note')) {
    const place = note.mergedInto ?? note.clusterId
    if (place !== null) places.set(place, [...(places.get(place) ?? []), note])
  }
  return places
}

function keyOf(externalId: string, source: string): string {
  return `${externalId}\n${source}`
}
