import { expect, test } from 'vitest'
import { readPictureNote } from './readPictureNote'

test('a picture names what its font lacks and how far it was scaled down', () => {
  const headers = new Headers({
    'x-missing-characters': encodeURIComponent('👩‍👩‍👧‍👦 𠮷'),
    'x-picture-scale': '0.417',
  })
  expect(readPictureNote(headers)).toEqual({ missing: '👩‍👩‍👧‍👦 𠮷', shrunkToPercent: 42 })
})

test('other exports say nothing', () => {
  expect(readPictureNote(new Headers())).toEqual({ missing: '', shrunkToPercent: null })
})

test('a header that cannot be read is left out', () => {
  expect(
    readPictureNote(new Headers({ 'x-missing-characters': '%E0%A4%A', 'x-picture-scale': 'x' })),
  ).toEqual({
    missing: '',
    shrunkToPercent: null,
  })
})
