// What a key does in the outline's lists: move, select, or an action. Keys of an input method never get here.
import type { Action } from '../actions/action'
import { gatherSelected } from '../actions/gatherSelected'
import { linkTo } from '../actions/linkTo'
import { mergeSelected } from '../actions/mergeSelected'
import { moveTo } from '../actions/moveTo'
import { openStack } from '../actions/openStack'
import { putIntoRow } from '../actions/putIntoRow'
import { recategorise } from '../actions/recategorise'
import { redoLast } from '../actions/redoLast'
import { removeSelected } from '../actions/removeSelected'
import { rewordNote } from '../actions/rewordNote'
import { showRelated } from '../actions/showRelated'
import { undoLast } from '../actions/undoLast'

export type OutlineKey =
  | { does: 'move'; by: 1 | -1 | 'first' | 'last' }
  | { does: 'open' | 'select' | 'menu' | 'original' | 'search' | 'add' | 'help' | 'escape' }
  | { does: 'act'; action: Action }

interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
  altKey: boolean
}

const plainKeys: { readonly [key: string]: OutlineKey } = {
  ArrowDown: { does: 'move', by: 1 },
  ArrowUp: { does: 'move', by: -1 },
  Home: { does: 'move', by: 'first' },
  End: { does: 'move', by: 'last' },
  Enter: { does: 'open' },
  ' ': { does: 'select' },
  Escape: { does: 'escape' },
  ContextMenu: { does: 'menu' },
  Delete: { does: 'act', action: removeSelected },
  Backspace: { does: 'act', action: removeSelected },
  m: { does: 'menu' },
  o: { does: 'original' },
  '/': { does: 'search' },
  '?': { does: 'help' },
  n: { does: 'add' },
  c: { does: 'act', action: recategorise },
  g: { does: 'act', action: gatherSelected },
  r: { does: 'act', action: putIntoRow },
  l: { does: 'act', action: linkTo },
  w: { does: 'act', action: rewordNote },
  d: { does: 'act', action: moveTo },
  b: { does: 'act', action: mergeSelected },
  p: { does: 'act', action: openStack },
  q: { does: 'act', action: showRelated },
}

/** What the key does while an item of a list has the keyboard. */
export function readItemKey(press: KeyPress): OutlineKey | null {
  if (press.key === 'F10' && press.shiftKey) return { does: 'menu' }
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const name = press.key.length === 1 ? press.key.toLowerCase() : press.key
  return Object.hasOwn(plainKeys, name) ? (plainKeys[name] ?? null) : null
}

/** What the key does anywhere in the outline: taking back and doing again. */
export function readGlobalKey(press: KeyPress): Action | null {
  if ((!press.ctrlKey && !press.metaKey) || press.altKey) return null
  const name = press.key.toLowerCase()
  if (name === 'z') return press.shiftKey ? redoLast : undoLast
  return name === 'y' && !press.shiftKey ? redoLast : null
}
