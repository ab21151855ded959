// Sentences of the outline area. Keys start with `outline.`.
import type { Area } from '../catalogue'

export const outline = {} as const satisfies Area
