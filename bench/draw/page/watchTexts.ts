// Sees which notes' words have been drawn on any canvas of the page, until all that were asked for have been.
import { board } from './stage'

const contexts = [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]

/** Answers, for `Stage.shows`, whether these notes' labels have been drawn since. */
export function watchTexts(): (notes: readonly number[]) => boolean {
  const drawn = new Set<string>()
  const restore = contexts.map((context) => {
    const { fillText } = context.prototype
    context.prototype.fillText = function (
      this: CanvasRenderingContext2D,
      text: string,
      ...place: [number, number]
    ) {
      drawn.add(text.slice(0, 5))
      return fillText.call(this, text, ...place)
    }
    return () => {
      context.prototype.fillText = fillText
    }
  })
  return (notes) => {
    const all = notes.every((note) => drawn.has(board.notes[note]?.label ?? ''))
    if (all) for (const back of restore) back()
    return all
  }
}
