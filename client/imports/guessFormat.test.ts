import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { guessFormat, guessPasted } from './guessFormat'

const bytes = (text: string) => new TextEncoder().encode(text)

function camp(name: string): Uint8Array {
  return readFileSync(new URL(`../../test/fixtures/camp-2019-01-18.${name}`, import.meta.url)).subarray(
    0,
    4000,
  )
}

it('knows the files of the camp', () => {
  expect(guessFormat('a.json', camp('notes.json'))).toBe('notes')
  expect(guessFormat('b.json', camp('worksheet.json'))).toBe('worksheet')
  expect(guessFormat('c.md', camp('transcript.md'))).toBe('transcript')
})

it('knows our own export and tables', () => {
  expect(guessFormat('board.json', bytes('\uFEFF{"schema":"board-export/1","records":[]}'))).toBe('json')
  expect(guessFormat('notes.csv', bytes('內容,分類\n太趕,問題'))).toBe('csv')
  expect(guessFormat('noname', bytes('內容,分類'))).toBe('csv')
  expect(guessFormat('notes.csv', bytes('PK\u0003\u0004'))).toBe('xlsx')
  expect(guessFormat('old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe('xlsx')
})

it('knows what other tools export', () => {
  expect(guessFormat('x.json', bytes('[{"type":"Question","event_question_id":1}]'))).toBe('slido')
  expect(guessFormat('x.json', bytes('{"questions":[{"text":"x"}]}'))).toBe('slido')
  expect(guessFormat('Miro board.csv', bytes('\uFEFF"太趕"'))).toBe('miro')
  expect(guessFormat('x.mm', bytes('<map version="1.0"><node TEXT="a"/></map>'))).toBe('mm')
  expect(guessFormat('x.xml', bytes('<?xml version="1.0"?>\n<opml version="2.0">'))).toBe('opml')
  expect(guessFormat('x.md', bytes('<!-- consensus-board outline -->\n# a'))).toBe('outline-md')
  expect(guessFormat('想法.txt', bytes('太趕\n太慢'))).toBe('text')
})

it('tells pasted words from a pasted table', () => {
  expect(guessPasted('太趕\n太慢')).toBe('text')
  expect(guessPasted('[重要] 太趕\n太慢')).toBe('text')
  expect(guessPasted('內容\t分類\n太趕\t問題\n')).toBe('csv')
  expect(guessPasted('[{"text":"太趕"}]')).toBe('notes')
})
