// The commands of this tab that the server's disk does not have yet, in the order they were made.
import type { Command } from '../../shared/commands'
import type { OutboxRow, OutboxStore } from './outboxStore'
import type { Tabs } from './tabs'

/** A disk that takes longer than this holds nobody up. */
const longestStoringMs = 1_000

export class Outbox {
  private rows: OutboxRow[] = []
  private refusedRows: OutboxRow[] = []
  private order = 0
  /** Until the rows of an earlier visit are read, nobody knows whether everything is saved. */
  isReady = false
  /** Command ids whose rows the browser's disk has to write or drop at the end of this turn. */
  private readonly unwritten = new Set<string>()
  /** Command ids that it did not take, being full perhaps. */
  private readonly failed = new Set<string>()
  /** Of live texts: what it has not taken yet. */
  private readonly storing = new Set<string>()

  constructor(
    private readonly store: OutboxStore,
    private readonly tabs: Tabs,
    private readonly boardId: string,
    private readonly onChange: () => void,
    /** Nothing waits for this browser's disk any more. */
    private readonly onStored: () => void = () => {},
  ) {
    tabs.onChange(onChange)
  }

  pending(): readonly OutboxRow[] {
    return this.rows
  }

  find(cid: string): OutboxRow | undefined {
    return this.rows.find((row) => row.cid === cid)
  }

  /** Not carried out, and not yet put away by their person. */
  refused(): readonly OutboxRow[] {
    return this.refusedRows
  }

  /** Waiting here and in all other tabs. */
  waiting(): number {
    return this.rows.length + this.tabs.waitingElsewhere()
  }

  /** Keeps the command. It counts as waiting at once, before the browser's disk has it. */
  add(memberId: string, command: Command, text?: OutboxRow['text']): void {
    const row = this.makeRow(memberId, command)
    if (text) {
      row.text = text
      this.storing.add(row.cid)
      setTimeout(() => this.noteStored([row.cid]), longestStoringMs)
    }
    this.rows.push(row)
    this.writeSoon(row.cid)
    this.changed()
  }

  /** Keeps a command that was not carried out, with the reason, until it is dismissed. */
  keepRefused(memberId: string, command: Command, refused: NonNullable<OutboxRow['refused']>): void {
    this.refusedRows = [...this.refusedRows, { ...this.makeRow(memberId, command), refused }]
    this.writeSoon(command.cid)
    this.changed()
  }

  dismiss(cid: string): void {
    this.refusedRows = this.refusedRows.filter((row) => row.cid !== cid)
    this.writeSoon(cid)
    this.changed()
  }

  /** Notes what was typed since the edit went out, so that a reload does not lose it. */
  noteLatest(cid: string, latest: string): void {
    const row = this.find(cid)
    if (!row?.text || row.text.latest === latest) return
    row.text = { ...row.text, latest }
    this.writeSoon(cid)
  }

  remove(cid: string): OutboxRow | undefined {
    const row = this.find(cid)
    if (!row) return undefined
    this.rows = this.rows.filter((other) => other !== row)
    this.writeSoon(cid)
    this.changed()
    return row
  }

  /** Takes over what this member made in tabs that no longer answer; returns what is to be sent. */
  async adopt(memberId: string): Promise<readonly OutboxRow[]> {
    const stored = (await this.store.list(this.boardId)).filter(
      (row) => row.memberId === memberId && !this.knows(row.cid),
    )
    const others = [...new Set(stored.map((row) => row.tabId))]
    const alive = await this.tabs.findAlive(others)
    for (const tabId of others) if (!alive.has(tabId)) this.tabs.forget(tabId)
    const left = stored.filter((row) => !alive.has(row.tabId) && !this.knows(row.cid))
    for (const row of left) {
      row.tabId = this.tabs.id
      this.order = Math.max(this.order, row.order)
      this.writeSoon(row.cid)
    }
    const orphans = left.filter((row) => !row.refused)
    this.rows = [...this.rows, ...orphans].sort((a, b) => a.order - b.order)
    this.refusedRows = [...this.refusedRows, ...left.filter((row) => row.refused)]
    this.isReady = true
    this.changed()
    return orphans
  }

  /** All that changes in one turn is one write: what takes the place of a command is never there without it gone. */
  private writeSoon(cid: string): void {
    if (this.unwritten.size === 0) queueMicrotask(() => this.write())
    this.unwritten.add(cid)
  }

  /**
   * Whether what a live text says is still on its way to this browser's disk. It is sent after that: a page that died in
   * between would leave its words for the next one to send once more, under another id.
   */
  get isStoring(): boolean {
    return this.storing.size > 0
  }

  private noteStored(cids: readonly string[]): void {
    if (!this.isStoring) return
    for (const cid of cids) this.storing.delete(cid)
    if (!this.isStoring) this.onStored()
  }

  /** Tries again what this browser's disk did not take: a row that stays there is sent again by the next visit. */
  retryFailed(): void {
    if (this.failed.size > 0) this.write()
  }

  private write(): void {
    const cids = [...this.unwritten, ...this.failed]
    this.unwritten.clear()
    this.failed.clear()
    const put = [...this.rows, ...this.refusedRows].filter((row) => cids.includes(row.cid))
    const remove = cids.filter((cid) => !put.some((row) => row.cid === cid))
    // When the browser's disk is full the commands still wait in memory and go out from there.
    this.store
      .write({ boardId: this.boardId, put, remove })
      .catch(() => {
        for (const cid of cids) this.failed.add(cid)
      })
      .finally(() => this.noteStored(cids))
  }

  private knows(cid: string): boolean {
    return this.find(cid) !== undefined || this.refusedRows.some((row) => row.cid === cid)
  }

  private makeRow(memberId: string, command: Command): OutboxRow {
    this.order = Math.max(this.order + 1, Date.now() * 1000)
    const { boardId, order } = this
    return { cid: command.cid, boardId, memberId, tabId: this.tabs.id, order, command }
  }

  private changed(): void {
    this.tabs.tell(this.rows.length)
    this.onChange()
  }
}
