// Wording that several people type in at once: which fields, under which key, and how long it may get.
import type { BoardRecord, Kind } from './record'
import { textLimits } from './text'

export const liveFields: { readonly [K in Kind]?: { readonly [field: string]: number } } = {
  meeting: { title: textLimits.title, coreQuestion: textLimits.question, remark: textLimits.remark },
  note: { neutralText: textLimits.note },
  cluster: { title: textLimits.note },
  row: { title: textLimits.title, remark: textLimits.remark },
  mindNode: { neutralText: textLimits.note },
}

export interface TextKey {
  id: string
  field: string
}

export function textKey(id: string, field: string): string {
  return `${id}.${field}`
}

export function parseTextKey(key: string): TextKey | null {
  const dot = key.indexOf('.')
  return dot < 0 ? null : { id: key.slice(0, dot), field: key.slice(dot + 1) }
}

/** The longest this field may get, in UTF-16 units; null when it is not edited live. */
export function liveLimit(record: BoardRecord, field: string): number | null {
  const fields = liveFields[record.kind]
  return fields && Object.hasOwn(fields, field) ? fields[field]! : null
}

export function fieldText(record: BoardRecord, field: string): string {
  return String((record as unknown as Record<string, unknown>)[field] ?? '')
}

export function withFieldText(record: BoardRecord, field: string, text: string): BoardRecord {
  return { ...record, [field]: text } as BoardRecord
}

/** A sourced quotation keeps its words. */
export function isLocked(record: BoardRecord): boolean {
  return 'sourced' in record && record.sourced
}
