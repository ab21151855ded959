// Sentences of the share area. Keys start with `share.`.
import type { Area } from '../catalogue'

export const share = {} as const satisfies Area
