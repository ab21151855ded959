import { expect, test } from 'vitest'
import { fileNameFor } from './fileName'

test.each([
  ['../../etc/passwd', '_._.._etc_passwd'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ['\u202Egpj.exe', '_gpj.exe'],
  ['\uD800x', '_x'],
  ['一\n二\u2028三', '一_二_三'],
  ['', 'board'],
  ['nul', 'nul_'],
  ['結尾. ', '結尾_'],
  [`${'長'.repeat(65)}😀尾`, `${'長'.repeat(65)}😀`],
  [`${'長'.repeat(66)}😀尾`, '長'.repeat(66)],
])('a meeting called %j', (title, name) => {
  expect(fileNameFor(title)).toBe(name)
})
