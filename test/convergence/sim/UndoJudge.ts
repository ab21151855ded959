// Watches the log: an undo never writes over what another member wrote since.

import type { OutboxRow } from '../../../client/sync/outboxStore'
import type { LogRecord } from '../../../server/store/Store'
import { sameValue } from '../../../shared/model/change'
import type { BoardRecord } from '../../../shared/model/record'
import type { Ledger } from './Ledger'
import type { Tally } from './Tally'

interface Writing {
  memberId: string
  value: unknown
}

type Fields = { readonly [field: string]: unknown }

export class UndoJudge {
  /** `record.field` → who wrote it last. */
  private readonly last = new Map<string, Writing>()
  /** `record.field.member` → every value that this member has written there, as JSON: others may have put one back. */
  private readonly own = new Map<string, Set<string>>()

  constructor(
    private readonly ledger: Ledger,
    private readonly commands: ReadonlyMap<string, { row: OutboxRow; client: { memberId: string } }>,
    private readonly tally: Tally,
  ) {
    ledger.onDurable = (record, before) => this.look(record, before)
    // After a disk went back in time nobody knows who wrote what is there.
    ledger.onLost = () => this.last.clear()
  }

  private look(record: LogRecord, before: ReadonlyMap<string, BoardRecord | undefined>): void {
    const authors = new Set(record.answers.map(({ memberId }) => memberId))
    const types = record.answers.map(({ cid }) => this.commands.get(cid)?.row.command.t)
    const isUndo = types.every((type) => type === 'undo')
    // Who wrote what in a tick of several people cannot be told from the outside, nor what of a held record.
    const isClear = authors.size === 1 && !authors.has('server') && !types.some(isRelease)
    const author = isClear ? [...authors][0]! : ''
    for (const [id, old] of before) {
      const now = this.ledger.board.get(id) as unknown as Fields | undefined
      if (!now) continue
      for (const [field, value] of Object.entries(now)) {
        const was = (old as unknown as Fields | undefined)?.[field]
        const key = `${id}.${field}`
        if (old && sameValue(was, value)) {
          // Several commands of one tick may have written it there and back.
          if (record.answers.length > 1) for (const each of authors) this.noteOwn(`${key}.${each}`, value)
          continue
        }
        if (isUndo && author !== '' && old) this.judge(key, author, was)
        this.last.set(key, { memberId: author, value })
        for (const each of authors) this.noteOwn(`${key}.${each}`, value)
      }
    }
  }

  /** Whether it stands in a command of theirs: within a tick another may have written over it, and taken that back later. */
  private wroteInTick(author: string, value: string): boolean {
    if (value.length < 3) return false
    for (const { row, client } of this.commands.values())
      if (client.memberId === author && JSON.stringify(row.command).includes(value)) return true
    return false
  }

  private noteOwn(key: string, value: unknown): void {
    const values = this.own.get(key) ?? new Set<string>()
    this.own.set(key, values.add(JSON.stringify(value)))
  }

  private judge(key: string, author: string, was: unknown): void {
    this.tally.checks('fields that an undo wrote')
    const last = this.last.get(key)
    if (!last || last.memberId === author || last.memberId === '') return
    const value = JSON.stringify(was)
    if (this.own.get(`${key}.${author}`)?.has(value) || this.wroteInTick(author, value)) return
    this.ledger.violation(`${author} undid ${key}, which ${last.memberId} had written since`)
  }
}

/** Lets out what somebody else wrote while nobody saw it. */
function isRelease(type: string | undefined): boolean {
  return type === 'note.reveal' || type === 'question.set'
}
