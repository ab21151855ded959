import { expect, it } from 'vitest'
import { detectInAppBrowser, outsideLineUrl } from './inAppBrowser'

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0'

it.each([
  [`${iphone} Safari Line/14.5.0`, 'line'],
  [`${android} Mobile Safari/537.36 Line/14.5.1/IAB`, 'line'],
  [`${iphone} Mobile/21E219 [FBAN/FBIOS;FBAV/459.0.0;FBBV/1]`, 'facebook'],
  [`${android} Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/459.0.0;]`, 'facebook'],
  [`${iphone} Mobile/15E148 Instagram 326.0.0.0`, 'instagram'],
  [`${iphone} Mobile/15E148 MicroMessenger/8.0.48(0x18003030)`, 'wechat'],
])('%s', (userAgent, app) => {
  expect(detectInAppBrowser(userAgent)).toBe(app)
})

it('leaves real browsers alone', () => {
  expect(detectInAppBrowser(`${iphone} Version/17.4 Mobile/15E148 Safari/604.1`)).toBeNull()
  expect(detectInAppBrowser(`${android} Mobile Safari/537.36 EdgA/124`)).toBeNull()
  expect(detectInAppBrowser('Mozilla/5.0 (X11; Linux x86_64) Airline/3')).toBeNull()
})

it('keeps the capability when LINE hands the page over', () => {
  expect(outsideLineUrl('http://board.test/b/abc/join#secret')).toBe(
    'http://board.test/b/abc/join?openExternalBrowser=1#secret',
  )
})
