// What an import is: a pure function from the text of a file to records that one `records.import` command puts on the board.
import type { CommandInput } from '../../shared/commands'
import type { MessageKey, MessageParams } from '../../shared/i18n/catalogue'
import { translate } from '../../shared/i18n/catalogue'
import type { Board } from '../../shared/model/board'
import type { Id } from '../../shared/model/id'
import type { Language } from '../../shared/model/meeting'
import type { BoardRecord } from '../../shared/model/record'

export interface ImportContext {
  /** Milliseconds since 1970 by the server's clock. */
  now: number
  makeId: () => Id
  /** Of the sentences in the answer. */
  language: Language
  /** Of the board; without them only the most that one command takes counts. */
  limits?: { maxNotes: number; maxRecords: number } | undefined
}

export interface Skipped {
  /** Line of a CSV file; in JSON the entry's place in the list, from 1. */
  line: number
  reason: string
}

export type ImportRefusalCode =
  | 'empty'
  | 'zip'
  | 'binary'
  | 'xls'
  | 'locked'
  | 'ods'
  | 'notXlsx'
  | 'brokenXlsx'
  | 'emptySheet'
  | 'tooLarge'
  | 'tooSlow'
  | 'encoding'
  | 'notJson'
  | 'shape'
  | 'newer'
  | 'tooManyNotes'
  | 'tooManyRecords'
  | 'quotes'
  | 'noTextColumn'
  | 'noSpeakers'
  | 'noNodes'
  | 'notXml'
  | 'doctype'
  | 'noRows'

export interface ImportRefusal {
  ok: false
  code: ImportRefusalCode
  message: string
}

export interface ImportedRecords {
  ok: true
  records: BoardRecord[]
  /** The meeting's id when the file's meeting takes the place of the board's. */
  replaces: Id | null
  /** How many records are new on the board. */
  added: number
  skipped: Skipped[]
  /** What puts it on the board instead of `records`: one that says what it has seen, and is made anew when that moved. */
  command?: CommandInput
  /** How many records of the board have grown. */
  extended?: number
}

export type ImportResult = ImportedRecords | ImportRefusal

export type ImportFormat = (fileText: string, board: Board, context: ImportContext) => ImportResult

export function refuseFile(
  code: ImportRefusalCode,
  language: Language,
  params: MessageParams = {},
): ImportRefusal {
  return { ok: false, code, message: translate(language, `imports.refused.${code}`, params) }
}

/** More than anybody reads; the rest is only counted. */
const maxListed = 1000

/** What was left out of a file, and why, in the words of one language. */
export class SkipList {
  private readonly listed: Skipped[] = []
  private unlisted = 0

  constructor(private readonly language: Language) {}

  add(line: number, key: MessageKey, params: MessageParams = {}): void {
    this.addReason(line, this.say(key, params))
  }

  addReason(line: number, reason: string): void {
    if (this.listed.length < maxListed) this.listed.push({ line, reason })
    else this.unlisted++
  }

  get entries(): Skipped[] {
    if (this.unlisted === 0) return this.listed
    const more = { line: 0, reason: this.say('imports.more', { count: this.unlisted }) }
    return [...this.listed, more]
  }

  say(key: MessageKey, params: MessageParams = {}): string {
    return translate(this.language, key, params)
  }
}
