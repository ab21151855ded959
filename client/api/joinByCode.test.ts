import { expect, it } from 'vitest'
import { readJoinCode, showJoinCode } from './joinByCode'

it('reads a code however it is typed', () => {
  expect(readJoinCode('1234 5678')).toBe('12345678')
  expect(readJoinCode('１２３４－５６７８')).toBe('12345678')
  expect(readJoinCode('12345678999')).toBe('12345678')
  expect(readJoinCode('abc')).toBe('')
})

it('shows a code in fours, also while it is being typed', () => {
  expect(showJoinCode('12345678')).toBe('1234 5678')
  expect(showJoinCode('1234')).toBe('1234')
  expect(showJoinCode('12345')).toBe('1234 5')
})
