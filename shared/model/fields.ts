// Field schemas that several records share.
import * as v from 'valibot'
import { idSchema } from './id'
import { textLimits, textOf } from './text'

/** `[x, y]` in board units (one unit is a CSS pixel at 100 %), x from the left edge of the note's lane. */
export const posSchema = v.tuple([coordinate(), coordinate()])
export type Pos = [number, number]

function coordinate() {
  return v.pipe(v.number(), v.finite(), v.minValue(-1e9), v.maxValue(1e9))
}

/** A fractional index: rows and entries sort by it, and two never need to be renumbered. */
export const orderSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,120}$/), v.check(isOrder))

/**
 * Whether the library of fractional indices can go on from it: the first letter says how long the whole part is, and no
 * fraction ends with a zero. A phone checks orders too, and needs none of the library for it.
 */
function isOrder(text: string): boolean {
  const head = text.charCodeAt(0)
  const wholeLength = 2 + (head >= 97 ? head - 97 : 90 - head)
  if (!/^[A-Za-z]/.test(text) || text.length < wholeLength || text === smallestOrder) return false
  return text.length === wholeLength || !text.endsWith('0')
}
const smallestOrder = `A${'0'.repeat(26)}`

export const refSchema = v.nullable(idSchema)

/** Milliseconds since 1970 by the server's clock. */
export const timeSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Every record has these. A removed record stays and can be restored. */
export const baseFields = {
  id: idSchema,
  createdAt: timeSchema,
  removedAt: v.nullable(timeSchema),
  /** The id that an imported file gave it, kept so that an export can be traced back. */
  externalId: v.pipe(v.string(), v.maxLength(80)),
}

/** Someone who said something: a member of the board, or only a name when it comes from a file. */
export const personSchema = v.object({
  memberId: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  name: textOf(textLimits.name),
  unit: textOf(textLimits.unit),
})

/** An ISO day, or nothing yet. */
export const dateSchema = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())])
