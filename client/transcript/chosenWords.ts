// The words of a speech that are selected in the panel: as offsets in its text, whatever marks stand between them.
import type { Span } from '../../shared/transcript/findWords'

export interface ChosenWords extends Span {
  utteranceId: string
}

/** The page's selection, if it begins in a speech: as much of it as is in that speech, without outer spaces. */
export function readChosen(selection: Selection | null): ChosenWords | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const words = wordsAround(range.startContainer)
  if (!words) return null
  const inside = document.createRange()
  inside.selectNodeContents(words)
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) {
    inside.setEnd(range.endContainer, range.endOffset)
  }
  const before = document.createRange()
  before.selectNodeContents(words)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  const text = inside.toString().slice(from)
  const start = from + (text.length - text.trimStart().length)
  const to = start + text.trim().length
  return to > start ? { utteranceId: words.dataset.words!, from: start, to } : null
}

function wordsAround(node: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-words]') ?? null
}

/** Selects part of a speech on the page. */
export function selectWords(words: HTMLElement, { from, to }: Span): void {
  const range = document.createRange()
  const [start, end] = [pointAt(words, from), pointAt(words, to)]
  if (!start || !end) return
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  const selection = getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function pointAt(words: HTMLElement, offset: number): { node: Node; offset: number } | null {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return { node, offset: left }
    left -= length
    last = node
  }
  return last && { node: last, offset: last.textContent?.length ?? 0 }
}

/** The parts of sentences, each with the sign that ends it: what people quote is rarely longer than one or two. */
export function partsOf(text: string): Span[] {
  const spans: Span[] = []
  for (const { 0: words, index } of text.matchAll(/[^，。！？!?；;\n]+[，。！？!?；;」』”]*/g)) {
    if (/\S/.test(words)) spans.push({ from: index, to: index + words.length })
  }
  return spans
}
