// The commands of this tab that the server's disk does not have yet, in the order they were made.
import type { Command } from '../../shared/commands'
import type { OutboxRow, OutboxStore } from './outboxStore'
import type { Tabs } from './tabs'

export class Outbox {
  private rows: OutboxRow[] = []
  private order = 0
  /** Until the rows of an earlier visit are read, nobody knows whether everything is saved. */
  isReady = false
  /** Command ids whose rows the browser's disk has to write or drop at the end of this turn. */
  private readonly unwritten = new Set<string>()

  constructor(
    private readonly store: OutboxStore,
    private readonly tabs: Tabs,
    private readonly boardId: string,
    private readonly onChange: () => void,
  ) {
    tabs.onChange(onChange)
  }

  pending(): readonly OutboxRow[] {
    return this.rows
  }

  find(cid: string): OutboxRow | undefined {
    return this.rows.find((row) => row.cid === cid)
  }

  /** Waiting here and in all other tabs. */
  waiting(): number {
    return this.rows.length + this.tabs.waitingElsewhere()
  }

  /** Keeps the command. It counts as waiting at once, before the browser's disk has it. */
  add(memberId: string, command: Command, text?: OutboxRow['text']): void {
    this.order = Math.max(this.order + 1, Date.now() * 1000)
    const row: OutboxRow = {
      cid: command.cid,
      boardId: this.boardId,
      memberId,
      tabId: this.tabs.id,
      order: this.order,
      command,
    }
    if (text) row.text = text
    this.rows.push(row)
    this.writeSoon(row.cid)
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

  /** Takes over what this member made in tabs that no longer answer; returns those rows. */
  async adopt(memberId: string): Promise<readonly OutboxRow[]> {
    const stored = (await this.store.list(this.boardId)).filter(
      (row) => row.memberId === memberId && !this.find(row.cid),
    )
    const others = [...new Set(stored.map((row) => row.tabId))]
    const alive = await this.tabs.findAlive(others)
    for (const tabId of others) if (!alive.has(tabId)) this.tabs.forget(tabId)
    const orphans = stored.filter((row) => !alive.has(row.tabId) && !this.find(row.cid))
    for (const row of orphans) {
      row.tabId = this.tabs.id
      this.order = Math.max(this.order, row.order)
      this.writeSoon(row.cid)
    }
    this.rows = [...this.rows, ...orphans].sort((a, b) => a.order - b.order)
    this.isReady = true
    this.changed()
    return orphans
  }

  /** All that changes in one turn is one write: what takes the place of a command is never there without it gone. */
  private writeSoon(cid: string): void {
    if (this.unwritten.size === 0) queueMicrotask(() => this.write())
    this.unwritten.add(cid)
  }

  private write(): void {
    const cids = [...this.unwritten]
    this.unwritten.clear()
    const put = this.rows.filter((row) => cids.includes(row.cid))
    const remove = cids.filter((cid) => !put.some((row) => row.cid === cid))
    // When the browser's disk is full the commands still wait in memory and go out from there.
    this.store.write({ boardId: this.boardId, put, remove }).catch(() => {})
  }

  private changed(): void {
    this.tabs.tell(this.rows.length)
    this.onChange()
  }
}
