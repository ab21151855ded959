// Sentences of the sync area. Keys start with `sync.`.
import type { Area } from '../catalogue'

export const sync = {} as const satisfies Area
