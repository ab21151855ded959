// Writes entries and answers as lines that people read and a program can read back exactly:
// `解2（→問1、第3列問2；併陳）wording`, `P1 wording`; further lines of one wording begin with an ideographic space.
import { type Translate, translator } from '../../shared/i18n/catalogue'
import type { Id } from '../../shared/model/id'
import type { Worksheet, WorksheetEntry, WorksheetResponse } from '../../shared/worksheet/types'

/** Begins every line of a wording but its first; no label begins with it. */
const continuation = '\u3000'

export class SheetWriter {
  readonly translate: Translate
  private readonly rowNumbers: ReadonlyMap<Id, number>

  constructor(readonly worksheet: Worksheet) {
    this.translate = translator(worksheet.language)
    this.rowNumbers = new Map(worksheet.rows.map((row) => [row.id, row.number]))
  }

  /** The lines of a cell. */
  entryLines(entries: readonly WorksheetEntry[]): string[] {
    return entries.flatMap((entry) => this.labelled(entry.label, this.entryHead(entry), entry.text))
  }

  /** The lines of one field of a row's answers; answers that leave it empty are left out. */
  responseLines(
    responses: readonly WorksheetResponse[],
    rowId: Id | null,
    field: 'feasibility' | 'owner' | 'text' | 'date' | 'source',
  ): string[] {
    return responses.flatMap((response, index) => {
      const label = `${this.translate('mark.answer')}${index + 1}`
      if (field === 'feasibility')
        return this.labelled(label, this.responseHead(response, rowId), this.classOf(response))
      return response[field] === '' ? [] : this.labelled(label, [], response[field])
    })
  }

  /** Label and head alone, for formats that set the wording apart by other means: `解2（→問1；少數意見）`. */
  entryLabel(entry: WorksheetEntry): string {
    return `${entry.label}${this.between(this.entryHead(entry), '').trimEnd()}`
  }

  /** As `entryLabel`, of the answer with this index among those of its row: `答1（→解2）`. */
  responseLabel(response: WorksheetResponse, index: number, rowId: Id | null): string {
    const label = `${this.translate('mark.answer')}${index + 1}`
    return `${label}${this.between(this.responseHead(response, rowId), '').trimEnd()}`
  }

  classOf(response: WorksheetResponse): string {
    return this.translate(
      response.feasibility === null ? 'exports.unclassified' : `feasibility.${response.feasibility}`,
    )
  }

  /** How an entry is called from `rowId`: by its label alone within one row, else with its row. */
  nameOf(entry: WorksheetEntry, rowId?: Id | null): string {
    if (entry.rowId === rowId) return entry.label
    if (entry.rowId === null) return this.translate('exports.inNoRow', { label: entry.label })
    const row = this.rowNumbers.get(entry.rowId) ?? 0
    return this.translate('exports.inRow', { row, label: entry.label })
  }

  private entryHead(entry: WorksheetEntry): string[] {
    const head: string[] = []
    const targets = entry.for.flatMap((id) => this.worksheet.entries.get(id) ?? [])
    if (targets.length > 0) head.push(this.arrow(targets, entry.rowId))
    if (entry.minority) head.push(this.translate('exports.minority'))
    if (entry.declined) head.push(this.translate('exports.declined'))
    if (entry.text === '') head.push(this.translate('exports.unnamed'))
    return head
  }

  private responseHead(response: WorksheetResponse, rowId: Id | null): string[] {
    const entry = response.entryId === null ? undefined : this.worksheet.entries.get(response.entryId)
    return entry ? [this.arrow([entry], rowId)] : []
  }

  private arrow(targets: readonly WorksheetEntry[], rowId: Id | null): string {
    return `→${targets.map((target) => this.nameOf(target, rowId)).join(this.translate('exports.nameSeparator'))}`
  }

  private labelled(label: string, head: readonly string[], text: string): string[] {
    const [first = '', ...rest] = text.split('\n')
    return [`${label}${this.between(head, first)}${first}`, ...rest.map((line) => continuation + line)]
  }

  /** What stands between label and wording. A wording that opens a bracket itself must not pass for a head. */
  private between(head: readonly string[], text: string): string {
    if (head.length === 0) return text.startsWith('(') ? ': ' : ' '
    const items = head.join(this.translate('exports.itemSeparator'))
    return this.translate('exports.headOpen') + items + this.translate('exports.headClose')
  }
}
