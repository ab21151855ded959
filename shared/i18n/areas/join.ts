// Sentences of the join area. Keys start with `join.`.
import type { Area } from '../catalogue'

export const join = {} as const satisfies Area
