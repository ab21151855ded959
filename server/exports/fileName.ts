// A meeting's title as the name of a file, on any system.

/** Names that old systems keep for devices. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** Most systems allow 255, some of which browsers and endings need. */
const maxBytes = 200

/** Without an ending, and never hidden. */
export function fileNameFor(title: string): string {
  const plain = title.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '_').trim()
  const short = cut(plain).replace(/^\.|[. ]+$/g, '_')
  return devices.test(short) ? `${short}_` : short || 'board'
}

/** Between two characters. */
function cut(text: string): string {
  let bytes = 0
  let short = ''
  for (const char of text) {
    bytes += Buffer.byteLength(char)
    if (bytes > maxBytes) break
    short += char
  }
  return short
}
