import { expect, test } from 'vitest'
import { paintAttributes } from './paintAttributes'
import { SvgPen } from './SvgPen'

test('shapes come with their paint, texts as text', () => {
  const pen = new SvgPen()
  pen.fillStyle = '#fff3a6'
  pen.strokeStyle = 'rgb(31 35 40 / 14%)'
  pen.beginPath()
  pen.roundRect(1, 2, 30.126, 40, 6)
  pen.fill()
  pen.stroke()
  pen.font = "italic 600 17px 'Noto Sans TC', sans-serif"
  pen.textAlign = 'right'
  pen.fillText('<a> & "b"', 5, 6)
  expect(pen.toString().split('\n')).toEqual([
    '<rect x="1" y="2" width="30.13" height="40" rx="6" fill="#fff3a6"/>',
    '<rect x="1" y="2" width="30.13" height="40" rx="6" fill="none" stroke="#1f2328" stroke-opacity="0.14"/>',
    '<text x="5" y="6" font-size="17" font-weight="600" font-style="italic" text-anchor="end" fill="#fff3a6">&lt;a&gt; &amp; &quot;b&quot;</text>',
  ])
})

test('a clip lasts until what was saved before it is back', () => {
  const pen = new SvgPen()
  pen.save()
  pen.roundRect(0, 0, 10, 10, 2)
  pen.save()
  pen.clip()
  pen.globalAlpha = 0.5
  pen.fillRect(0, 0, 5, 5)
  pen.restore()
  expect(pen.globalAlpha).toBe(1)
  pen.stroke()
  pen.restore()
  expect(pen.toString().split('\n').slice(1)).toEqual([
    '<rect x="0" y="0" width="5" height="5" fill="#000000" fill-opacity="0.5"/>',
    '</g>',
    '<rect x="0" y="0" width="10" height="10" rx="2" fill="none" stroke="#000000"/>',
  ])
})

test.each([
  ['#abc', ' fill="#aabbcc"'],
  ['#A1B2C3', ' fill="#a1b2c3"'],
  ['#11223380', ' fill="#112233" fill-opacity="0.502"'],
  ['rgb(0 0 0 / 30%)', ' fill="#000000" fill-opacity="0.3"'],
  ['url(javascript:alert(1))', ' fill="none"'],
  ['"/><script>', ' fill="none"'],
])('the colour %s', (colour, attributes) => {
  expect(paintAttributes('fill', colour, 1)).toBe(attributes)
})
