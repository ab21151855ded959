// Texts around a picture, broken into lines as wide as it is: first how much room they take, then written.
import type { Paper } from '../../shared/scene/pen'
import type { Words } from '../../shared/scene/words'
import { breakLines } from '../../shared/text/lineBreaks'

export interface TextBlock {
  text: string
  size: number
  isBold?: boolean
  isFaint?: boolean
}

export interface SetText {
  lines: readonly (TextBlock & { baseline: number })[]
  height: number
}

const leading = 1.4
const maxLines = 60

export function setText(blocks: readonly TextBlock[], width: number, words: Words): SetText {
  let height = 0
  const lines = blocks.flatMap((block) => {
    const measure = block.isBold ? words.measureBold : words.measure
    return breakLines(block.text, block.size, width, maxLines, measure).lines.map((text) => {
      const baseline = height + block.size
      height += block.size * leading
      return { ...block, text, baseline }
    })
  })
  return { lines, height }
}

export function writeLines({ context, palette }: Paper, { lines }: SetText, x: number, y: number): void {
  for (const { text, size, baseline, isBold, isFaint } of lines) {
    context.fillStyle = isFaint ? palette.ink2 : palette.ink
    context.font = `${isBold ? 600 : 400} ${size}px ${palette.font}`
    context.fillText(text, x, y + baseline)
  }
}
