// After an action made or placed things: the canvas has them selected, so that the hand can go on with them; in the
// outline the ticks are gone, and the keyboard stands on the first of them.

import type { ActionContext } from './action'
import { focusRecord } from './focusRecord'

export function goOnWith(ids: readonly string[], { select }: Pick<ActionContext, 'select'>): void {
  const [first] = ids
  const isOnCanvas = globalThis.document?.querySelector('[data-picture]') != null
  select(isOnCanvas ? ids : [])
  if (!isOnCanvas && first !== undefined) focusRecord(first)
}
