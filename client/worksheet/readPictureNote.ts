// What the server says about a picture that it made: what could not be shown as it is.

export interface PictureNote {
  /** Characters that the picture's font lacks, separated by spaces; usually empty. */
  missing: string
  /** How large it is, of what was asked for, in percent; null when it is as large. */
  shrunkToPercent: number | null
}

/** Other exports carry none of these headers: nothing is missing then. */
export function readPictureNote(headers: Pick<Headers, 'get'>): PictureNote {
  const scale = Number(headers.get('x-picture-scale') ?? Number.NaN)
  return {
    missing: decode(headers.get('x-missing-characters') ?? ''),
    shrunkToPercent: scale > 0 ? Math.max(1, Math.round(scale * 100)) : null,
  }
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return ''
  }
}
