import { expect, it } from 'vitest'
import { groupReasons } from './groupReasons'

it('says each reason once, with the places it is about', () => {
  const skipped = [
    { line: 1, reason: '已經在板上' },
    { line: 2, reason: '已經在板上' },
    { line: 4, reason: '沒有文字' },
    { line: 3, reason: '已經在板上' },
    { line: 9, reason: '已經在板上' },
  ]
  expect(groupReasons(skipped)).toEqual([
    { reason: '已經在板上', lines: '1–3、9' },
    { reason: '沒有文字', lines: '4' },
  ])
})
