import { expect, test } from 'vitest'
import { shortcutOf } from './shortcut'

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

test.each([
  ['G', { key: 'g' }],
  ['Shift+T', { key: 'T', shiftKey: true }],
  ['Ctrl+K', { key: 'k', metaKey: true }],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }],
  ['Shift+1', { key: '!', code: 'Digit1', shiftKey: true }],
  ['1', { key: '1', code: 'Numpad1' }],
  ['?', { key: '?', code: 'Slash', shiftKey: true }],
  ['+', { key: '+', code: 'Equal', shiftKey: true }],
  ['Delete', { key: 'Delete' }],
])('%s', (written, pressed) => {
  expect(shortcutOf({ ...none, ...pressed })).toBe(written)
})
