// Sentences of the home area. Keys start with `home.`.
import type { Area } from '../catalogue'

export const home = {} as const satisfies Area
