import { expect, it } from 'vitest'
import { matchesSearch } from './matchesSearch'

it('wants every word, in whichever of the texts', () => {
  expect(matchesSearch('首長 人事', '部會首長不知道', '人事總處')).toBe(true)
  expect(matchesSearch('首長 外交', '部會首長不知道', '人事總處')).toBe(false)
})

it('is blind to case and to full-width forms', () => {
  expect(matchesSearch('ｐｏ', 'PO 制度')).toBe(true)
  expect(matchesSearch('po', 'ＰＯ 制度')).toBe(true)
})

it('lets everything through when nothing is sought', () => {
  expect(matchesSearch('  ', '')).toBe(true)
})
