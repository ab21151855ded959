// Measures text with the browser's own fonts. Each piece is measured once, at one size, and scaled from there.
import type { Measure } from '../../shared/text/lineBreaks'

const referenceSize = 100
const maxCached = 20_000

export function createMeasure(font: string, weight: number): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('this browser has no 2D canvas')
  context.font = `${weight} ${referenceSize}px ${font}`
  const widths = new Map<string, number>()
  return (text, fontSize) => {
    let width = widths.get(text)
    if (width === undefined) {
      width = context.measureText(text).width
      if (widths.size >= maxCached) widths.clear()
      widths.set(text, width)
    }
    return (width * fontSize) / referenceSize
  }
}
