// Sentences of the imports area. Keys start with `imports.`.
import type { Area } from '../catalogue'

export const imports = {} as const satisfies Area
