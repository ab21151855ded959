import { expect, it } from 'vitest'
import { translator } from '../../shared/i18n/catalogue'
import { meaningOfStatus, wordOfStatus } from './syncWords'

const t = translator('zh-TW')

it('says in words what is waiting', () => {
  expect(wordOfStatus(t, { sync: 'saved', waiting: 0 })).toBe('已儲存')
  expect(wordOfStatus(t, { sync: 'saving', waiting: 1 })).toBe('儲存中')
  expect(wordOfStatus(t, { sync: 'saving', waiting: 4 })).toBe('儲存中，4 項')
  expect(wordOfStatus(t, { sync: 'offline', waiting: 0 })).toBe('離線')
  expect(wordOfStatus(t, { sync: 'offline', waiting: 3 })).toBe('離線，3 項待送')
  expect(meaningOfStatus(t, { sync: 'offline', waiting: 3 })).toContain('（3 項）')
})
