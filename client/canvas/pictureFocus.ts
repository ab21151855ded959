// Where the keyboard is around the picture: on it, in the bar of actions that floats over it, or on its way out.
import type { KeyboardEvent } from 'react'

export function pictureOf(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-picture]')
}

export function focusPicture(): void {
  pictureOf()?.focus({ preventScroll: true })
}

/** From the picture to the first action for the selection. */
export function enterSelectionBar(): void {
  pictureOf()?.querySelector<HTMLElement>('[role="toolbar"] [data-action]')?.focus()
}

/** Arrows go along the bar, Escape back to the picture with its selection. */
export function walkSelectionBar(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const steps: { readonly [key: string]: number } = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: buttons.length - 1,
  }
  const next = steps[event.key]
  if (event.key === 'Escape') focusPicture()
  else if (next === undefined) return
  else buttons.at(next % buttons.length)?.focus()
  event.preventDefault()
}

let isLeaving = false

/** The next Tab goes on to the page's other controls instead of walking the notes. */
export function askToLeave(): void {
  isLeaving = true
}

export function takeLeave(): boolean {
  const was = isLeaving
  isLeaving = false
  return was
}
