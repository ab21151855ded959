// A CSS colour as the attributes that every SVG program reads: six hex digits, and how opaque it is.

/** `colour` is #rgb, #rgba, #rrggbb, #rrggbbaa or `rgb(r g b / a%)`; what is none of them paints nothing. */
export function paintAttributes(name: 'fill' | 'stroke', colour: string, alpha: number): string {
  const read = readColour(colour)
  if (!read) return ` ${name}="none"`
  const opacity = Math.round(read.alpha * alpha * 1000) / 1000
  return ` ${name}="${read.hex}"${opacity < 1 ? ` ${name}-opacity="${opacity}"` : ''}`
}

function readColour(colour: string): { hex: string; alpha: number } | null {
  const digits = /^#([0-9a-f]{3,8})$/i.exec(colour)?.[1]
  if (digits) {
    const long = digits.length <= 4 ? digits.replace(/./g, '$&$&') : digits
    const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) / 255 : 1
    return { hex: `#${long.slice(0, 6).toLowerCase()}`, alpha }
  }
  const parts = /^rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)$/.exec(colour)
  if (!parts) return null
  const [, red, green, blue, percent] = parts.map(Number)
  const hex = [red, green, blue].map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')
  return { hex: `#${hex}`, alpha: (percent ?? 100) / 100 }
}
