import { expect, it } from 'vitest'
import { dropDraft, keepDraft, readDraft } from './drafts'

it('keeps words until they are sent, and never keeps blanks', () => {
  keepDraft('a', '還沒送出')
  expect(readDraft('a')).toBe('還沒送出')
  keepDraft('a', '  ')
  expect(readDraft('a')).toBeUndefined()
  keepDraft('a', '又寫')
  dropDraft('a')
  expect(readDraft('a')).toBeUndefined()
})
