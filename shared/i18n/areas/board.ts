// Sentences of the board area. Keys start with `board.`.
import type { Area } from '../catalogue'

export const board = {} as const satisfies Area
