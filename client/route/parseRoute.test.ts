import { describe, expect, it } from 'vitest'
import { boardPathOf, parseRoute, readCapability, readMemberKey, returnPathOf } from './parseRoute'

describe('parseRoute', () => {
  it.each([
    ['/', { name: 'home' }],
    ['/j', { name: 'joinByCode' }],
    ['/j/', { name: 'joinByCode' }],
    ['/b/abcdefghij', { name: 'board', boardId: 'abcdefghij', view: 'board' }],
    ['/b/abcdefghij/', { name: 'board', boardId: 'abcdefghij', view: 'board' }],
    ['/b/abcdefghij/join', { name: 'board', boardId: 'abcdefghij', view: 'join' }],
    ['/b/abcdefghij/worksheet', { name: 'board', boardId: 'abcdefghij', view: 'worksheet' }],
    ['/b/short', { name: 'unknown' }],
    ['/b/abcdefghij/nowhere', { name: 'unknown' }],
    ['/b/abcdefghij/toString', { name: 'unknown' }],
    ['/b/__proto__%00', { name: 'unknown' }],
    ['/elsewhere', { name: 'unknown' }],
  ])('%s', (path, route) => {
    expect(parseRoute(path)).toEqual(route)
  })

  it('reads back the paths that it writes', () => {
    for (const view of ['board', 'outline', 'worksheet', 'join'] as const) {
      expect(parseRoute(boardPathOf('abcdefghij', view))).toEqual({
        name: 'board',
        boardId: 'abcdefghij',
        view,
      })
    }
    expect(boardPathOf('abcdefghij', 'join', 'secret')).toBe('/b/abcdefghij/join#secret')
  })
})

describe('readCapability', () => {
  const capability = 'c'.repeat(22)

  it('takes the fragment, and leaves what in-app browsers hang on to it', () => {
    expect(readCapability(`#${capability}`)).toBe(capability)
    expect(readCapability(`#${capability}?fbclid=x`)).toBe(capability)
    expect(readCapability(`#${capability}&openExternalBrowser=1`)).toBe(capability)
  })

  it('takes nothing that cannot be one', () => {
    expect(readCapability('')).toBe('')
    expect(readCapability('#top')).toBe('')
  })
})

it('reads a personal return link, and leaves other links without a key', () => {
  const [capability, key] = ['c'.repeat(22), 'k'.repeat(22)]
  const hash = returnPathOf('abcdefghij', capability, key).replace(/^[^#]*/, '')
  expect([readCapability(hash), readMemberKey(hash)]).toEqual([capability, key])
  expect(readMemberKey(`#${capability}`)).toBe('')
  expect(readMemberKey(`${hash}&fbclid=x`)).toBe(key)
})
