// What an export may be asked to hold: one table or all, which parts, names or pseudonyms.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { languageSchema } from '../model/meeting'

/** Parts that an export holds unless it is told to leave them out. */
export const exportParts = ['speakers', 'originals', 'counts', 'answers', 'notice'] as const
export type ExportPart = (typeof exportParts)[number]

/** As the query of the export call says it. */
export const exportChoicesSchema = v.object({
  /** A table's id, or all of them. */
  tables: v.optional(v.union([v.literal('all'), idSchema]), 'all'),
  speakers: switchThatIs('on'),
  originals: switchThatIs('on'),
  counts: switchThatIs('on'),
  answers: switchThatIs('on'),
  notice: switchThatIs('on'),
  pseudonyms: switchThatIs('off'),
  /** Of the words around the data; the meeting's own unless told. */
  language: v.optional(languageSchema),
})
export type ExportChoices = v.InferOutput<typeof exportChoicesSchema>

function switchThatIs(normally: 'on' | 'off') {
  return v.optional(
    v.pipe(
      v.picklist(['on', 'off']),
      v.transform((value) => value === 'on'),
    ),
    normally,
  )
}

/** Everything, under its own names. */
export const everything: ExportChoices = v.parse(exportChoicesSchema, {})
