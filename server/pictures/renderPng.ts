// SVG to PNG, with the fonts that the texts were measured with and none of this machine's.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { type Fonts, fontFamily } from './fonts'

const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
let loading: Promise<void> | null = null

/** As large as the SVG says it is. */
export async function renderPng(svg: string, fonts: Pick<Fonts, 'files'>): Promise<Uint8Array<ArrayBuffer>> {
  loading ??= initWasm(readFileSync(program))
  await loading
  const font = { fontBuffers: fonts.files, defaultFontFamily: fontFamily, loadSystemFonts: false }
  const picture = new Resvg(svg, { font })
  try {
    const image = picture.render()
    try {
      return new Uint8Array(image.asPng())
    } finally {
      image.free()
    }
  } finally {
    picture.free()
  }
}
