// From the bytes of an uploaded file to its text, or a refusal that says what the file is instead.
import type { Language } from '../../shared/model/meeting'
import { type ImportRefusal, refuseFile } from './ImportFormat'

/**
 * UTF-8, or UTF-16 with a byte order mark ("Unicode text" of spreadsheets). With `mayBeBig5`, what is no UTF-8 is tried
 * as Big5: spreadsheets in Taiwan save CSV so.
 */
export function decodeFile(bytes: Uint8Array, language: Language, mayBeBig5 = false): string | ImportRefusal {
  if (bytes.length === 0) return refuseFile('empty', language)
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return refuseFile('zip', language)
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
    return decode(bytes, encoding) ?? refuseFile('encoding', language)
  }
  if (bytes.includes(0) || looksBinary(bytes)) return refuseFile('binary', language)
  const text = decode(bytes, 'utf-8') ?? (mayBeBig5 ? decode(bytes, 'big5') : null)
  return text ?? refuseFile('encoding', language)
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** The text without its byte order mark; null when the bytes are not of this encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Texts in any encoding have hardly any control characters. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4096)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length
  return controls > head.length / 50
}
