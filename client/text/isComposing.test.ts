import { expect, it } from 'vitest'
import { isComposing } from './isComposing'

it('knows a key of an input method by either sign', () => {
  expect(isComposing({ keyCode: 229 })).toBe(true)
  expect(isComposing({ keyCode: 13, isComposing: true })).toBe(true)
  expect(isComposing({ keyCode: 13, nativeEvent: { isComposing: true } })).toBe(true)
})

it('lets every other key through', () => {
  expect(isComposing({ keyCode: 13 })).toBe(false)
  expect(isComposing({ keyCode: 13, nativeEvent: { isComposing: false } })).toBe(false)
})
