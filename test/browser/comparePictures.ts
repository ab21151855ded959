// Shrinks screenshots and compares them, in a page of the browser: no image library is needed.
import type { Page } from 'playwright-core'

export interface Difference {
  /** Mean over all channels of all pixels, 0 to 255. */
  mean: number
  /** Part of the pixels that differ clearly in a channel, 0 to 1. */
  share: number
}

/** From here on a channel differs clearly, of 255. */
const clearly = 32

/** The picture as PNG, at most this wide and high. */
export async function shrink(page: Page, png: Buffer, maxSide: number): Promise<Buffer> {
  const shrunk = await page.evaluate(
    async ([data, most]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
      const scale = Math.min(1, most / Math.max(image.width, image.height))
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(image.width * scale)
      canvas.height = Math.round(image.height * scale)
      const context = canvas.getContext('2d')!
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      return canvas.toDataURL('image/png').split(',')[1]!
    },
    [png.toString('base64'), maxSide] as const,
  )
  return Buffer.from(shrunk, 'base64')
}

/** At a third of their size: the browser may round a line of text half a pixel up in one run and down in the next. */
export function compare(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  return page.evaluate(
    async ([first, second, limit]) => {
      const read = async (data: string) => {
        const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
        const [width, height] = [Math.round(image.width / 3), Math.round(image.height / 3)]
        const context = new OffscreenCanvas(width, height).getContext('2d')!
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, width, height)
        return context.getImageData(0, 0, width, height)
      }
      const [a, b] = [await read(first), await read(second)]
      if (a.width !== b.width || a.height !== b.height) return { mean: 255, share: 1 }
      let sum = 0
      let differing = 0
      for (let at = 0; at < a.data.length; at += 4) {
        let most = 0
        for (let channel = at; channel < at + 3; channel++) {
          const difference = Math.abs(a.data[channel]! - b.data[channel]!)
          sum += difference
          most = Math.max(most, difference)
        }
        if (most > limit) differing++
      }
      const pixels = a.width * a.height
      return { mean: sum / pixels / 3, share: differing / pixels }
    },
    [one.toString('base64'), other.toString('base64'), clearly] as const,
  )
}
