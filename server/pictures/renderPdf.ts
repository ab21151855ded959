// SVG to PDF: one page as large as the picture. The SVG holds outlines instead of texts (OutlinePen), so that it looks
// the same everywhere; the writer is loaded with the first one.
import type { Picture } from './pictureRequest'

/** Points (1/72 inch) for each pixel of the picture. */
const pointsPerPixel = 0.75

export async function renderPdf(
  svg: string,
  { title, widthPx, heightPx }: Pick<Picture, 'title' | 'widthPx' | 'heightPx'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: pdfmake } = await import('pdfmake')
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  const [width, height] = [widthPx * pointsPerPixel, heightPx * pointsPerPixel]
  const document = pdfmake.createPdf({
    pageSize: { width, height },
    pageMargins: 0,
    info: { title, producer: 'Consensus Board', creator: 'Consensus Board' },
    content: [{ svg, width, height }],
  })
  return new Uint8Array(await document.getBuffer())
}
