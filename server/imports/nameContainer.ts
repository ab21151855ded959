// What a file that is no text is, by its first bytes: people rename files, and programs save under old names.

export type Container = 'zip' | 'xls' | 'locked' | 'notXlsx' | 'empty'

/** `xls` is Excel before 2007, `locked` a workbook behind a password, `notXlsx` anything that is no archive. */
export function nameContainer(bytes: Uint8Array): Container {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'notXlsx'
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encryptedPackage)
    ? 'locked'
    : 'xls'
}

/** The name of the part that holds a locked workbook. */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

export function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
