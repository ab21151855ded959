// Reads a key press as people write it (`Ctrl+Z`, `Shift+1`, `G`, `?`), so that actions name their keys as words.
import type { Action } from './action'

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Letters in capitals; signs as they are typed, without the Shift that some layouts need for them. */
export function shortcutOf(event: Keys): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const key = digit ?? nameOf(event.key)
  const isSign = digit === undefined && key.length === 1 && key.toLowerCase() === key.toUpperCase()
  const held = [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && !isSign ? 'Shift+' : '',
  ]
  return held.join('') + key
}

export function hasShortcut({ shortcut, also }: Action, pressed: string): boolean {
  return shortcut === pressed || (also?.includes(pressed) ?? false)
}

function nameOf(key: string): string {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toUpperCase() : key
}
