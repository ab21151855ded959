// From the text of a file to its JSON value, and the careful reading of values that anybody may have written.
import type { Language } from '../../shared/model/meeting'
import { type ImportRefusal, refuseFile } from './ImportFormat'

/** An object of a file: only its own fields count. */
export type JsonObject = { readonly [field: string]: unknown }

export function readJson(fileText: string, language: Language): { value: unknown } | ImportRefusal {
  const text = fileText.replace(/^\uFEFF/, '')
  if (!/\S/.test(text)) return refuseFile('empty', language)
  if (text.startsWith('PK\u0003\u0004')) return refuseFile('zip', language)
  if (text.slice(0, 4096).includes('\u0000')) return refuseFile('binary', language)
  try {
    return { value: JSON.parse(text) }
  } catch {
    return refuseFile('notJson', language)
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field's text; empty when it is absent or null, a number as it is written; null when it is something else. */
export function textField(object: JsonObject, field: string): string | null {
  const value = Object.hasOwn(object, field) ? object[field] : undefined
  if (typeof value === 'string') return value
  if (value === undefined || value === null) return ''
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

/** A field's list; empty when it is absent or no list. */
export function listField(object: JsonObject, field: string): readonly unknown[] {
  const value = Object.hasOwn(object, field) ? object[field] : undefined
  return Array.isArray(value) ? value : []
}

export function objectField(object: JsonObject, field: string): JsonObject | null {
  const value = Object.hasOwn(object, field) ? object[field] : undefined
  return isObject(value) ? value : null
}
