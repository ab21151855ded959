import { expect, it } from 'vitest'
import { atOrigin, isLocalOnly, listOrigins } from './addresses'

const lan = 'http://192.168.1.5:4321'

it('knows addresses that nobody else can open', () => {
  for (const origin of ['http://localhost:4321', 'http://127.0.0.1:4321', 'http://[::1]:4321']) {
    expect(isLocalOnly(origin)).toBe(true)
  }
  for (const origin of [lan, 'https://board.example.tw', 'http://board.test:4321'])
    expect(isLocalOnly(origin)).toBe(false)
})

it('prefers the public address, then one that others can reach', () => {
  const reachable = { publicUrl: null, addresses: [lan] }
  expect(
    listOrigins({ ...reachable, publicUrl: 'https://board.example.tw/' }, 'http://localhost:4321'),
  ).toEqual(['https://board.example.tw'])
  expect(listOrigins(reachable, 'http://localhost:4321')).toEqual([lan, 'http://localhost:4321'])
  expect(listOrigins(reachable, 'http://board.test:4321')).toEqual(['http://board.test:4321', lan])
  expect(listOrigins(reachable, lan)).toEqual([lan])
  expect(listOrigins({ publicUrl: null, addresses: [] }, 'http://localhost:4321')).toEqual([
    'http://localhost:4321',
  ])
})

it('moves a link to another address and keeps its key', () => {
  expect(atOrigin('http://localhost:4321/b/abc#key', lan)).toBe(`${lan}/b/abc#key`)
})
