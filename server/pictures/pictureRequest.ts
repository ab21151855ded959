// What a picture is asked to be, and what comes back.
import * as v from 'valibot'
import type { MindMode } from '../../shared/mindmap/layout'
import { idSchema } from '../../shared/model/id'
import { themes } from '../../shared/scene/palettes'

/** A PDF of the worksheet is an export; one of a picture is asked for with `picture`. */
export const pictureFormats = ['svg', 'png', 'pdf'] as const

export const pictures = ['board', 'mindmap'] as const
export const mapLayouts = ['both', 'right', 'stages'] as const satisfies readonly MindMode[]

/** Longest side of a picture in pixels; a larger board is drawn smaller. */
export const maxSidePx = 8000

/** As the query of the export call says it. */
export const pictureRequestSchema = v.object({
  format: v.picklist(pictureFormats),
  /** Pixels per board unit. */
  scale: v.optional(v.pipe(v.picklist(['1', '2']), v.transform(Number)), '1'),
  theme: v.optional(v.picklist(themes), 'light'),
  /** The notes, or the mind map. */
  picture: v.optional(v.picklist(pictures), 'board'),
  /** Of the mind map. */
  layout: v.optional(v.picklist(mapLayouts), 'both'),
  /** Ids of notes and clusters, or of the node whose branch is wanted; null for everything. */
  selection: v.optional(v.nullable(v.pipe(v.string(), v.transform(splitIds), v.array(idSchema))), null),
  /** Only this table's things; null for all. */
  table: v.optional(v.nullable(idSchema), null),
})
export type PictureRequest = v.InferOutput<typeof pictureRequestSchema>

/** An empty selection is none: the whole board. */
function splitIds(ids: string): string[] {
  return ids.split(',').filter((id) => id !== '')
}

export interface Picture {
  file: Uint8Array<ArrayBuffer>
  /** The meeting's, as the picture has it; may be empty. */
  title: string
  widthPx: number
  heightPx: number
  /** Pixels per board unit: less than what was asked for when the picture would have been too large. */
  scale: number
  /** Characters in the picture that its font lacks, each once. */
  missing: string[]
}
