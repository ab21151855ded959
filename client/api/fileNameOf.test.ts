import { expect, it } from 'vitest'
import { fileNameOf } from './fileNameOf'

it('prefers the name in UTF-8', () => {
  const header = `attachment; filename="_.csv"; filename*=UTF-8''${encodeURIComponent('共識會議.csv')}`
  expect(fileNameOf(header)).toBe('共識會議.csv')
})

it('falls back to the plain name, then to none', () => {
  expect(fileNameOf('attachment; filename="board.md"')).toBe('board.md')
  expect(fileNameOf(`attachment; filename="board.md"; filename*=UTF-8''%E5%`)).toBe('board.md')
  expect(fileNameOf('')).toBeNull()
})
