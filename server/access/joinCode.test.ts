import { expect, it } from 'vitest'
import { findFreeJoinCode, formatJoinCode, makeJoinCode, parseJoinCode } from './joinCode'

it('makes eight digits that survive being read out and typed', () => {
  for (let round = 0; round < 1000; round++) {
    const code = makeJoinCode()
    expect(code).toMatch(/^[1-9]\d{7}$/)
    expect(parseJoinCode(formatJoinCode(code))).toBe(code)
  }
  expect(formatJoinCode('12345678')).toBe('1234 5678')
})

it.each(['12345678', ' 1234  5678 ', '1234-5678', '１２３４　５６７８', '1234–5678', '12 34 56 78'])(
  'reads %j',
  (text) => {
    expect(parseJoinCode(text)).toBe('12345678')
  },
)

it.each(['', '1234567', '123456789', '1234567a', '一二三四五六七八', `${' '.repeat(50)}12345678`])(
  'does not take %j',
  (text) => {
    expect(parseJoinCode(text)).toBeNull()
  },
)

it('passes over codes that a board has, and does not try for ever', async () => {
  const codes = ['11111111', '22222222', '33333333']
  const store = { findBoardByJoinCode: async (code: string) => (code === '33333333' ? null : ({} as never)) }
  expect(await findFreeJoinCode(store, () => codes.shift() as string)).toBe('33333333')
  await expect(findFreeJoinCode(store, () => '11111111')).rejects.toThrow('no free join code')
})
