import { expect, it } from 'vitest'
import { gatherSelected } from '../actions/gatherSelected'
import { redoLast } from '../actions/redoLast'
import { removeSelected } from '../actions/removeSelected'
import { undoLast } from '../actions/undoLast'
import { readGlobalKey, readItemKey } from './outlineKeys'

function press(
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
) {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

it('moves, opens and selects', () => {
  expect(readItemKey(press('ArrowDown'))).toEqual({ does: 'move', by: 1 })
  expect(readItemKey(press('End'))).toEqual({ does: 'move', by: 'last' })
  expect(readItemKey(press('Enter'))).toEqual({ does: 'open' })
  expect(readItemKey(press(' '))).toEqual({ does: 'select' })
  expect(readItemKey(press('F10', { shiftKey: true }))).toEqual({ does: 'menu' })
})

it('runs actions by their letters, large or small', () => {
  expect(readItemKey(press('Delete'))).toEqual({ does: 'act', action: removeSelected })
  expect(readItemKey(press('g'))).toEqual({ does: 'act', action: gatherSelected })
  expect(readItemKey(press('G', { shiftKey: true }))).toEqual({ does: 'act', action: gatherSelected })
})

it('leaves the browser its own keys', () => {
  expect(readItemKey(press('c', { ctrlKey: true }))).toBeNull()
  expect(readItemKey(press('r', { metaKey: true }))).toBeNull()
  expect(readItemKey(press('Tab'))).toBeNull()
  expect(readItemKey(press('constructor'))).toBeNull()
})

it('undoes and redoes from anywhere', () => {
  expect(readGlobalKey(press('z', { ctrlKey: true }))).toBe(undoLast)
  expect(readGlobalKey(press('Z', { metaKey: true, shiftKey: true }))).toBe(redoLast)
  expect(readGlobalKey(press('y', { ctrlKey: true }))).toBe(redoLast)
  expect(readGlobalKey(press('z'))).toBeNull()
})
