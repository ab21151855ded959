// Makes records of a worksheet file: a table per group, a row per row, a cluster per entry of a cell, links and answers.
import { generateKeyBetween } from 'fractional-indexing'
import { orderAtEnd } from '../../shared/commands/orderAtEnd'
import { type Board, live } from '../../shared/model/board'
import { type Column, columns, linkTargets } from '../../shared/model/category'
import { type Cluster, clusterDefaults } from '../../shared/model/cluster'
import type { Id } from '../../shared/model/id'
import { linkDefaults } from '../../shared/model/link'
import type { BoardRecord } from '../../shared/model/record'
import { type Row, rowDefaults } from '../../shared/model/row'
import { tableDefaults } from '../../shared/model/table'
import { checkRecord } from './checkRecord'
import type { ImportContext, SkipList } from './ImportFormat'
import { layOutBands } from './layOutBands'
import { answerOf } from './pointAnswer'
import type { FileEntry, FileGroup, FileRow } from './worksheetFile'

interface PlacedEntry {
  file: FileEntry
  cluster: Cluster
}

export class WorksheetImporter {
  private readonly records: BoardRecord[] = []
  /** The clusters of each row, in reading order. */
  private readonly bands: Cluster[][] = []
  private readonly tableIds: Map<string, Id>
  /** External id → note on the board. */
  private readonly noteIds: ReadonlyMap<string, Id>
  /** External id and title of the rows on the board. */
  private readonly knownRows: ReadonlySet<string>
  private nextTableOrder: string
  private nextRowOrder: string

  constructor(
    board: Board,
    private readonly context: ImportContext,
    private readonly skips: SkipList,
  ) {
    this.tableIds = new Map([...live(board, 'table')].map((table) => [table.name, table.id]))
    this.noteIds = new Map([...live(board, 'note')].map((note) => [note.externalId, note.id]))
    this.knownRows = new Set([...live(board, 'row')].map((row) => keyOf(row.externalId, row.title)))
    this.nextTableOrder = orderAtEnd(board, 'table')
    this.nextRowOrder = orderAtEnd(board, 'row')
  }

  /** Adds a table unless the board has one of that name. `line` is null for a group outside the rows. */
  addGroup(group: FileGroup, line: number): void {
    if (group.name === '' || this.tableIds.has(group.name)) return
    const table = this.keep({ ...tableDefaults, ...this.fresh(), ...group, order: this.nextTableOrder }, line)
    if (!table) return
    this.nextTableOrder = generateKeyBetween(this.nextTableOrder, null)
    this.tableIds.set(group.name, table.id)
  }

  addRow(file: FileRow, line: number): void {
    if (file.externalId !== '' && this.knownRows.has(keyOf(file.externalId, file.title))) {
      this.skips.add(line, 'imports.onBoard')
      return
    }
    this.addGroup({ name: file.group, reporter: '', reporterUnit: '', scribe: '' }, line)
    const { externalId, title, remark } = file
    const tableId = this.tableIds.get(file.group) ?? null
    const sourceNoteIds = this.sourcesOf(file, line)
    const place = { tableId, order: this.nextRowOrder, sourceNoteIds }
    const row = this.keep({ ...rowDefaults, ...this.fresh(externalId), ...place, title, remark }, line)
    if (!row) return
    this.nextRowOrder = generateKeyBetween(this.nextRowOrder, null)
    const entries = this.entriesOf(file, row, line)
    this.bands.push(entries.map(({ cluster }) => cluster))
    this.addLinks(entries, line)
    if (file.answer)
      this.keep(
        { ...answerOf(file.answer), ...this.fresh(), rowId: row.id },
        line,
        this.skips.say('exports.response'),
      )
  }

  /** Everything to put on the board; its clusters are placed above what lies there. */
  finish(board: Board): BoardRecord[] {
    return [...this.records, ...layOutBands(this.bands, board)]
  }

  private sourcesOf(file: FileRow, line: number): Id[] {
    const missing = file.noteIds.filter((name) => !this.noteIds.has(name))
    const names = missing.join(this.skips.say('exports.nameSeparator'))
    if (missing.length > 0) this.skips.add(line, 'imports.sourcesMissing', { names })
    return [...new Set(file.noteIds.flatMap((name) => this.noteIds.get(name) ?? []))]
  }

  private entriesOf(file: FileRow, row: Row, line: number): PlacedEntry[] {
    const entries: PlacedEntry[] = []
    let order: string | null = null
    for (const column of columns) {
      for (const entry of file.cells[column]) {
        order = generateKeyBetween(order, null)
        const cluster = entry && this.clusterOf(entry, column, row, order, line)
        if (cluster) entries.push({ file: entry, cluster })
        else if (!entry) this.skips.add(line, 'imports.notAnEntry')
      }
    }
    return entries
  }

  /** Null, and the reason is noted, when it does not fit. */
  private clusterOf(
    file: FileEntry,
    category: Column,
    row: Row,
    order: string,
    line: number,
  ): Cluster | null {
    const { externalId, text: title, speaker, evidence, minority, declined } = file
    const checked = checkRecord<'cluster'>(
      {
        ...clusterDefaults,
        ...this.fresh(externalId),
        ...{ title, category, speaker, evidence, minority, declined, order },
        pos: [0, 0],
        rowId: row.id,
        tableId: row.tableId,
      },
      this.skips,
    )
    if (typeof checked !== 'string') return checked
    const entry = nameOf(file)
    this.skips.addReason(line, this.skips.say('imports.inEntry', { entry, reason: checked }))
    return null
  }

  private addLinks(entries: readonly PlacedEntry[], line: number): void {
    const byName = new Map([...entries].reverse().map((entry) => [entry.file.externalId, entry.cluster]))
    for (const { file, cluster } of entries) {
      for (const name of new Set(file.for)) {
        const target = byName.get(name)
        const names = { entry: nameOf(file), target: name }
        if (!target) this.skips.add(line, 'imports.targetMissing', names)
        else if (!linkTargets[cluster.category].includes(target.category)) {
          this.skips.add(line, 'imports.targetPair', names)
        } else this.records.push({ ...linkDefaults, ...this.fresh(), from: cluster.id, to: target.id })
      }
    }
  }

  /** Takes the record in; null, and the reason is noted, when it does not fit. */
  private keep<R extends BoardRecord>(record: R, line: number, part = ''): R | null {
    const checked = checkRecord(record as BoardRecord, this.skips)
    if (typeof checked === 'string') {
      const reason =
        part === '' ? checked : this.skips.say('imports.inEntry', { entry: part, reason: checked })
      this.skips.addReason(line, reason)
      return null
    }
    this.records.push(checked)
    return checked as R
  }

  private fresh(externalId = ''): { id: Id; createdAt: number; externalId: string } {
    const { makeId, now } = this.context
    return { id: makeId(), createdAt: now, externalId: externalId.length <= 80 ? externalId : '' }
  }
}

function keyOf(externalId: string, title: string): string {
  return `${externalId}\n${title}`
}

/** What to call an entry when talking about it. */
function nameOf(entry: FileEntry): string {
  return entry.externalId || entry.text.slice(0, 20)
}
