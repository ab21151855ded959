import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { guessFormat } from './guessFormat'

function camp(name: string): string {
  return readFileSync(new URL(`../../test/fixtures/camp-2019-01-18.${name}.json`, import.meta.url), 'utf8')
}

it('knows the files of the camp', () => {
  expect(guessFormat('a.json', camp('notes'))).toBe('notes')
  expect(
    guessFormat(
      'c.md',
      readFileSync(new URL('../../test/fixtures/camp-2019-01-18.transcript.md', import.meta.url), 'utf8'),
    ),
  ).toBe('transcript')
  expect(guessFormat('b.json', camp('worksheet'))).toBe('worksheet')
})

it('knows our own export and tables', () => {
  expect(guessFormat('board.json', '\uFEFF{"schema":"board-export/1","records":[]}')).toBe('json')
  expect(guessFormat('notes.csv', '內容,分類\n太趕,問題')).toBe('csv')
  expect(guessFormat('noname', '內容,分類')).toBe('csv')
})
