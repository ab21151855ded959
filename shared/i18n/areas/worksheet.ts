// Sentences of the worksheet area. Keys start with `worksheet.`.
import type { Area } from '../catalogue'

export const worksheet = {} as const satisfies Area
