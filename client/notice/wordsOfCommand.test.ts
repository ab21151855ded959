import { expect, it } from 'vitest'
import { wordsOfCommand } from './wordsOfCommand'

it('finds the words of notes, titles and live typing', () => {
  expect(wordsOfCommand({ t: 'note.add', id: 'abcdefghij', text: '報稅太難', category: 'problem' })).toBe(
    '報稅太難',
  )
  expect(wordsOfCommand({ t: 'cluster.name', id: 'abcdefghij', title: '介面' })).toBe('介面')
  const ins = [
    { after: null, text: '便利' },
    { after: null, text: '貼' },
  ]
  expect(wordsOfCommand({ t: 'text.edit', key: 'abcdefghij.title', ins } as never)).toBe('便利貼')
})

it('finds none in what only arranges', () => {
  expect(wordsOfCommand({ t: 'note.remove', ids: ['abcdefghij'] })).toBe('')
})
