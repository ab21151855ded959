import { describe, expect, it } from 'vitest'
import { isOriginAllowed } from './origin'

const open = { publicUrl: null, allowedOrigins: [] }
const published = { publicUrl: 'http://board.test:4321', allowedOrigins: [] }

describe('without PUBLIC_URL', () => {
  it.each([
    [undefined, 'anything.example'],
    ['http://localhost:4321', 'localhost:4321'],
    ['http://127.0.0.1:4321', '127.0.0.1:4321'],
    ['http://192.168.1.20', '192.168.1.20'],
    ['https://192.168.1.20', '192.168.1.20'],
    ['http://192.168.1.20', '192.168.1.20:80'],
    ['http://[fe80::1]:4321', '[FE80::1]:4321'],
  ])('lets in %s calling %s', (origin, host) => {
    expect(isOriginAllowed(origin, host, open)).toBe(true)
  })

  it.each([
    ['http://board.test:4321', 'board.test:4321'],
    ['http://evil.example', 'localhost:4321'],
    ['http://localhost:4321', 'evil.example'],
    ['http://localhost:9999', 'localhost:4321'],
    ['http://localhost.evil.example', 'localhost.evil.example'],
    ['http://127.0.0.1.evil.example', '127.0.0.1.evil.example'],
    ['null', 'localhost:4321'],
    ['', 'localhost:4321'],
    ['file:///x', 'localhost:4321'],
    ['chrome-extension://abc', 'localhost:4321'],
    ['http://localhost:4321', undefined],
    ['http://localhost:4321', 'a b'],
  ])('keeps out %s calling %s', (origin, host) => {
    expect(isOriginAllowed(origin, host, open)).toBe(false)
  })
})

describe('with PUBLIC_URL', () => {
  it('lets in that origin, whatever the proxy made of Host', () => {
    expect(isOriginAllowed('http://board.test:4321', 'board.test:4321', published)).toBe(true)
    expect(isOriginAllowed('http://board.test:4321', '127.0.0.1:4321', published)).toBe(true)
    expect(isOriginAllowed(undefined, 'board.test:4321', published)).toBe(true)
  })

  it('keeps out every other', () => {
    for (const origin of [
      'http://board.test',
      'https://board.test:4321',
      'http://localhost:4321',
      'http://evil.example',
    ])
      expect(isOriginAllowed(origin, new URL(origin).host, published)).toBe(false)
  })
})

it('lets in ALLOWED_ORIGINS in both cases', () => {
  for (const rule of [open, published]) {
    const wider = { ...rule, allowedOrigins: ['https://other.example'] }
    expect(isOriginAllowed('https://other.example', 'localhost:4321', wider)).toBe(true)
    expect(isOriginAllowed('http://other.example', 'localhost:4321', wider)).toBe(false)
  }
})
