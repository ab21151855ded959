// SVG to PNG. The SVG holds outlines instead of texts (OutlinePen), so no font is needed: resvg would read a font's file
// anew for every character, which made one picture take seconds.
import { Resvg } from '@resvg/resvg-js'

/** As large as the SVG says it is. */
export function renderPng(svg: string): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render()
  return new Uint8Array(image.asPng())
}
