// A hand on the canvas: real pointer events at places that are measured, not known.
import type { Page } from 'playwright-core'
import { lanePitch } from '../../shared/geometry/measures'

export interface Place {
  x: number
  y: number
}

/** CSS pixels from one lane to the next, at the zoom that the screen shows. */
export async function laneStep(page: Page): Promise<number> {
  const percent = await page.getByRole('button', { name: /^\d+%$/ }).textContent()
  return (lanePitch * Number.parseInt(percent ?? '', 10)) / 100
}

/** A place in the picture, from its top left corner. */
export async function placeOnCanvas(page: Page, right: number, down: number): Promise<Place> {
  const box = await page.getByTestId('canvas').boundingBox()
  if (!box) throw new Error('no canvas')
  return { x: box.x + right, y: box.y + down }
}

export async function writeAt(page: Page, { x, y }: Place, words: string): Promise<void> {
  await page.mouse.dblclick(x, y)
  await page.getByTestId('note-editor').waitFor()
  await page.keyboard.insertText(words)
  await page.keyboard.press('Enter')
  await page.getByTestId('note-editor').waitFor({ state: 'detached' })
}

/** Presses, moves in many small steps, lets go. */
export async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.mouse.up()
}

/** Resolves when the canvas is no longer one colour. */
export async function waitForPaint(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="canvas"] canvas')
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    return pixels !== undefined && new Set(new Uint32Array(pixels.buffer)).size > 8
  })
}
