// From bytes to text: encodings that spreadsheets write, and files that are something else.
import { describe, expect, it } from 'vitest'
import { decodeFile } from './decodeFile'

function codeOf(bytes: Uint8Array, mayBeBig5 = false): string {
  const decoded = decodeFile(bytes, 'zh-TW', mayBeBig5)
  return 'ok' in decoded ? decoded.code : `${decoded.encoding}: ${decoded.text}`
}

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const big5 = Uint8Array.of(0xa4, 0xba, 0xae, 0x65, 0x0a, 0xb8, 0xdc) // 內容, line end, 話

describe('decodeFile', () => {
  it('reads UTF-8 and UTF-16 with or without a byte order mark', () => {
    expect(codeOf(new TextEncoder().encode('內容 𠮷'))).toBe('UTF-8: 內容 𠮷')
    expect(codeOf(new TextEncoder().encode('\uFEFF內容'))).toBe('UTF-8: 內容')
    expect(codeOf(utf16('內容'))).toBe('UTF-16: 內容')
    expect(codeOf(utf16('內容').subarray(0, 5))).toBe('encoding')
  })

  it('reads Big5 only where a spreadsheet may have written it', () => {
    expect(codeOf(big5, true)).toBe('Big5: 內容\n話')
    expect(codeOf(big5)).toBe('encoding')
  })

  it('names what is no text', () => {
    expect(codeOf(new Uint8Array())).toBe('empty')
    expect(codeOf(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), true)).toBe('zip')
    expect(codeOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), true)).toBe('binary')
    expect(codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), true)).toBe('xls')
    expect(codeOf(Uint8Array.of(0xff, 1, 2, 3, 4, 5, 0xff), true)).toBe('binary')
  })
})
