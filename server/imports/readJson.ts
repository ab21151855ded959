// From the text of a file to its JSON value, and the careful reading of values that anybody may have written.
import { type MessageKey, translate } from '../../shared/i18n/catalogue'
import type { Language } from '../../shared/model/meeting'
import { type ImportRefusal, refuseFile } from './ImportFormat'

/** An object of a file: only its own fields count. */
export type JsonObject = { readonly [field: string]: unknown }

/** Deeper than any of our files, far from what slows the parser down. */
const maxDepth = 40

/** `format` names, for a refusal, what the file should have been. */
export function readJson(
  fileText: string,
  language: Language,
  format: MessageKey,
): { value: unknown } | ImportRefusal {
  const text = fileText.replace(/^\uFEFF/, '')
  if (!/\S/.test(text)) return refuseFile('empty', language)
  if (text.startsWith('PK\u0003\u0004')) return refuseFile('zip', language)
  if (text.slice(0, 4096).includes('\u0000')) return refuseFile('binary', language)
  if (isDeeperThan(text, maxDepth))
    return refuseFile('shape', language, { format: translate(language, format) })
  try {
    return { value: JSON.parse(text) }
  } catch {
    return refuseFile('notJson', language)
  }
}

/** Whether brackets outside of strings nest deeper than this. */
function isDeeperThan(json: string, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at)
    if (code === quote) inString = !inString
    else if (inString) at += code === backslash ? 1 : 0
    else if (code === openBracket || code === openBrace) depth++
    else if (code === closeBracket || code === closeBrace) depth--
    if (depth > limit) return true
  }
  return false
}

const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [34, 92, 91, 93, 123, 125]

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
