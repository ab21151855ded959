// Puts a pseudonym in the place of every name: in the fields that hold names, and wherever a sentence mentions one of
// them. Too much is replaced rather than too little: that can be seen in the file, a name that got out cannot be undone.
import type { Language } from '../../../shared/model/meeting'
import type { BoardRecord } from '../../../shared/model/record'
import { nameFinder, sameName } from './names'
import { isPerson, nameFields, type Pseudonyms, pseudonymsOf } from './people'
import { structuralFields } from './structuralFields'

export function pseudonymise(records: readonly BoardRecord[], language: Language): BoardRecord[] {
  const pseudonyms = pseudonymsOf(records, language)
  const inText = replacerOf(pseudonyms)
  return records.map((record) => {
    const fields = Object.entries(record).map(([field, value]) => {
      const isName = nameFields[record.kind]?.includes(field)
      if (isName) return [field, pseudonyms.inField({ memberId: null, name: String(value) })]
      return [field, structuralFields.has(field) ? value : within(value, pseudonyms, inText)]
    })
    return Object.fromEntries(fields) as BoardRecord
  })
}

/** The value with every person and every mention in it under a pseudonym. */
function within(value: unknown, pseudonyms: Pseudonyms, inText: (text: string) => string): unknown {
  if (typeof value === 'string') return inText(value)
  if (Array.isArray(value)) return value.map((item) => within(item, pseudonyms, inText))
  if (typeof value !== 'object' || value === null) return value
  // The member's id would lead from this file to one with names.
  if (isPerson(value))
    return { ...value, memberId: null, name: pseudonyms.inField(value), unit: inText(value.unit) }
  const fields = Object.entries(value).map(([field, inner]) => [
    field,
    structuralFields.has(field) ? inner : within(inner, pseudonyms, inText),
  ])
  return Object.fromEntries(fields)
}

function replacerOf(pseudonyms: Pseudonyms): (text: string) => string {
  const spellings = pseudonyms.spellings()
  const finder = nameFinder(spellings.keys())
  if (!finder) return (text) => text
  const bySpelling = new Map([...spellings].map(([name, pseudonym]) => [sameName(name), pseudonym]))
  return (text) => text.replace(finder, (found) => bySpelling.get(sameName(found)) ?? '〇〇')
}
