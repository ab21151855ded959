// Sentences of the exports area. Keys start with `exports.`.
import type { Area } from '../catalogue'

export const exports = {} as const satisfies Area
