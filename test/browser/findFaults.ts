// What is wrong with how a screen looks, as far as a program can tell: the page scrolls sideways, words are cut off, or
// people with other eyes and hands cannot use it.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Words that are cut off, and a page that scrolls sideways; each fault in one line. */
export function findCutWords(page: Page): Promise<string[]> {
  return page.evaluate(lookForCutWords)
}

/** What axe calls serious or critical; each in one line. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** Runs in the page. */
function lookForCutWords(): string[] {
  const slackPx = 1.5
  const faults: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push(`the page is ${scrollWidth} wide and shows ${clientWidth}`)
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const words = ownWords(element)
    if (words === '' || !isSeen(element)) continue
    const { textOverflow, webkitLineClamp } = getComputedStyle(element)
    if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') continue
    const why = overflows(element) ?? isClipped(element)
    if (why) faults.push(`cut off: 「${words.slice(0, 30)}」 ${element.tagName}.${element.className}: ${why}`)
  }
  return faults

  function ownWords(element: HTMLElement): string {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value
    const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    return texts
      .map((node) => node.textContent)
      .join('')
      .trim()
  }

  function isSeen(element: HTMLElement): boolean {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false
    // Words for screen readers only stand in boxes of one pixel.
    for (let at: HTMLElement | null = element; at; at = at.parentElement) {
      if (at.offsetWidth <= 1 || at.offsetHeight <= 1) return getComputedStyle(at).display === 'contents'
    }
    return true
  }

  function overflows(element: HTMLElement): string | null {
    const style = getComputedStyle(element)
    if (
      element.clientWidth > 0 &&
      element.scrollWidth > element.clientWidth + slackPx &&
      !scrolls(style.overflowX)
    ) {
      return `${element.scrollWidth} wide in ${element.clientWidth}`
    }
    const clips = style.overflowY !== 'visible' && !scrolls(style.overflowY)
    if (clips && element.scrollHeight > element.clientHeight + slackPx) {
      return `${element.scrollHeight} high in ${element.clientHeight}`
    }
    return null
  }

  function isClipped(element: HTMLElement): string | null {
    const range = document.createRange()
    range.selectNodeContents(element)
    for (const words of range.getClientRects()) {
      if (words.width === 0) continue
      const by = clipperOf(element, words)
      if (by) return `by ${by}`
    }
    return null
  }

  /** The box around it that cuts these words, if nothing between lets them be scrolled into view. */
  function clipperOf(element: HTMLElement, words: DOMRect): string | null {
    let [checksX, checksY] = [true, true]
    for (let at = element.parentElement; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.display === 'contents') continue
      if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return null
      const box = at.getBoundingClientRect()
      if (scrolls(style.overflowX)) checksX = false
      if (scrolls(style.overflowY)) checksY = false
      const cutsX = checksX && style.overflowX !== 'visible'
      const cutsY = checksY && style.overflowY !== 'visible'
      if (cutsX && (words.right > box.right + slackPx || words.left < box.left - slackPx))
        return `${at.tagName}.${at.className}`
      if (cutsY && (words.bottom > box.bottom + slackPx || words.top < box.top - slackPx))
        return `${at.tagName}.${at.className}`
      if (style.position === 'fixed') break
    }
    return checksX && (words.right > clientWidth + slackPx || words.left < -slackPx) ? 'the window' : null
  }

  function scrolls(overflow: string): boolean {
    return overflow === 'auto' || overflow === 'scroll'
  }
}
