// The keyboard in the list of speeches: up and down between them, left and right through the parts of its sentences (with
// Shift several), Enter to write a note from what is selected.
import type { KeyboardEvent } from 'react'
import { isComposing } from '../text/isComposing'
import { type ChosenWords, partsOf, selectWords } from './chosenWords'

interface Keys {
  chosen: ChosenWords | null
  onStop(id: string): void
  /** Enter: writes from what is chosen, or from the whole speech. */
  onWrite(id: string): void
}

export function useSpeechKeys({ chosen, onStop, onWrite }: Keys) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const { target } = event
    if (!(target instanceof HTMLElement) || !target.dataset.speech) return
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      selectPart(target, chosen, event.key === 'ArrowRight' ? 1 : -1, event.shiftKey)
    } else if (event.key === 'Enter') onWrite(target.dataset.speech)
    else {
      const next = nextOf(target, event.key)
      if (!next) return
      onStop(next.dataset.speech!)
      next.focus()
    }
    event.preventDefault()
  }
}

function nextOf(item: HTMLElement, key: string): HTMLElement | null {
  const list = item.parentElement
  const at = { ArrowDown: item.nextElementSibling, ArrowUp: item.previousElementSibling }[key]
  const end = { Home: list?.firstElementChild, End: list?.lastElementChild }[key]
  const found = at ?? end
  return found instanceof HTMLElement && found.dataset.speech ? found : null
}

function selectPart(item: HTMLElement, chosen: ChosenWords | null, by: 1 | -1, extend: boolean): void {
  const words = item.querySelector<HTMLElement>('[data-words]')
  if (!words) return
  const parts = partsOf(words.textContent ?? '')
  const now = chosen?.utteranceId === item.dataset.speech ? chosen : null
  const first = parts.findIndex(({ to }) => now !== null && to > now.from)
  const last = parts.findLastIndex(({ from }) => now !== null && from < now.to)
  const at = now === null ? (by > 0 ? 0 : parts.length - 1) : by > 0 ? last + 1 : first - 1
  const goal = parts[Math.max(0, Math.min(parts.length - 1, at))]
  if (!goal) return
  const from = extend && now ? Math.min(now.from, goal.from) : goal.from
  const to = extend && now ? Math.max(now.to, goal.to) : goal.to
  selectWords(words, { from, to })
}
