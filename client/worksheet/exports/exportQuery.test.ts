import * as v from 'valibot'
import { expect, test } from 'vitest'
import { everything, exportChoicesSchema } from '../../../shared/worksheet/exportChoices'
import { queryOf } from './exportQuery'

test('what is as usual is not said', () => {
  expect(queryOf('pdf')).toBe('format=pdf')
  expect(queryOf('png')).toBe('format=png')
})

test('what is chosen reads back as it was chosen', () => {
  const choices = {
    ...everything,
    tables: 'table-00001',
    speakers: false,
    counts: false,
    pseudonyms: true,
    language: 'en' as const,
  }
  const query = Object.fromEntries(new URLSearchParams(queryOf('odt', choices)))
  expect(v.parse(exportChoicesSchema, query)).toEqual(choices)
})

test('a picture alone is told how large, in which colours and of what', () => {
  const picture = { scale: '2', theme: 'dark', selection: ['note-000001', 'note-000002'] } as const
  expect(queryOf('svg', everything, picture)).toBe(
    'format=svg&scale=2&theme=dark&selection=note-000001%2Cnote-000002',
  )
  expect(queryOf('csv', everything, picture)).toBe('format=csv')
  const one = { ...everything, tables: 'table-00001' }
  expect(queryOf('png', one)).toBe('format=png&tables=table-00001&table=table-00001')
})
