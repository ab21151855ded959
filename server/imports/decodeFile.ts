// From the bytes of an uploaded file to its text, or a refusal that says what the file is instead.
import type { Language } from '../../shared/model/meeting'
import { type ImportRefusal, refuseFile } from './ImportFormat'
import { nameContainer, startsWith } from './nameContainer'
import type { Encoding } from './Table'

export interface Decoded {
  text: string
  encoding: Encoding
}

/**
 * UTF-8, or UTF-16 with a byte order mark ("Unicode text" of spreadsheets). With `mayBeBig5`, what is no UTF-8 is tried
 * as Big5: spreadsheets in Taiwan save CSV so.
 */
export function decodeFile(
  bytes: Uint8Array,
  language: Language,
  mayBeBig5 = false,
): Decoded | ImportRefusal {
  const container = nameContainer(bytes)
  if (container !== 'notXlsx') return refuseFile(container, language)
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const text = decode(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be')
    return text === null ? refuseFile('encoding', language) : { text, encoding: 'UTF-16' }
  }
  if (bytes.includes(0) || looksBinary(bytes)) return refuseFile('binary', language)
  const utf8 = decode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' }
  const big5 = mayBeBig5 ? decode(bytes, 'big5') : null
  return big5 === null ? refuseFile('encoding', language) : { text: big5, encoding: 'Big5' }
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
