// Which fields of records hold no sentences: ids, choices, dates and the like, read from the schemas.
import type * as v from 'valibot'
import { type Kind, recordSchema } from '../../../shared/model/record'
import { references } from '../../../shared/model/references'

/** A person who is called `problem` changes no category. */
export const structuralFields: ReadonlySet<string> = new Set([
  'id',
  'memberId',
  ...(Object.keys(references) as Kind[]).flatMap((kind) => references[kind] as readonly string[]),
  ...recordSchema.options.flatMap((option) => structuralWithin(option)),
])

interface AnySchema {
  type: string
  entries?: v.ObjectEntries
  item?: AnySchema
  wrapped?: AnySchema
  options?: readonly unknown[]
  pipe?: readonly { type: string; requirement?: unknown }[]
}

function structuralWithin(schema: AnySchema): string[] {
  return Object.entries(schema.entries ?? {}).flatMap(([field, inner]) => {
    const value = unwrap(inner as AnySchema)
    return isStructural(value) ? [field] : structuralWithin(value)
  })
}

function unwrap(schema: AnySchema): AnySchema {
  const inner = schema.wrapped ?? schema.item
  return inner ? unwrap(inner) : schema
}

function isStructural({ type, options = [], pipe = [] }: AnySchema): boolean {
  if (type === 'picklist' || type === 'literal') return true
  if (type === 'union') return options.some((option) => isStructural(option as AnySchema))
  return pipe.some(
    ({ type: rule, requirement }) =>
      rule === 'iso_date' ||
      rule === 'hex_color' ||
      (rule === 'regex' && String(requirement) !== String(/\S/)),
  )
}
