// The keyboard over the canvas: the actions' own keys, arrows, and Tab through the notes in reading order. Nothing
// happens while someone writes, while an input method is composing, or while a dialog is open.
import { useEffect } from 'react'
import { nextInReading } from '../../shared/scene/readingOrder'
import { hasShortcut, shortcutOf } from '../actions/shortcut'
import { useActionContext } from '../actions/useActions'
import { isComposing } from '../text/isComposing'
import { arrowOf, nudgeStep } from '../tools/nudge'
import { bringThingsIntoView, scrollPicture } from './cameraMoves'
import { canvasActions } from './canvasActions'
import { clipboardKeys } from './clipboardActions'
import { isElsewhere } from './isElsewhere'
import { pictureOf, takeLeave } from './pictureFocus'
import { walkTo } from './pins'
import { runOnCanvas } from './runOnCanvas'
import { useGestureContext } from './useGestureContext'
import { useNudge } from './useNudge'
import { useOutcome } from './useOutcome'

const arrowScrollPx = 80

export function useCanvasKeys(): void {
  const contextOf = useGestureContext()
  const actionContextOf = useActionContext()
  const carryOut = useOutcome()
  const nudgeBy = useNudge()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Tab') delete pictureOf()?.dataset.byHand
      if (isComposing(event) || event.defaultPrevented || isElsewhere(event.target)) return
      if (isOfButton(event)) return
      if (handle(event)) event.preventDefault()
    }
    const handle = (event: KeyboardEvent): boolean => {
      const context = contextOf()
      if (!context) return false
      const { selection } = context
      const pressed = shortcutOf(event)
      const arrow = arrowOf(event.key)
      if (arrow && !event.ctrlKey && !event.metaKey) {
        if (selection.length > 0) nudgeBy(nudgeStep(arrow, { shift: event.shiftKey, alt: event.altKey }))
        else scrollPicture(arrow[0] * arrowScrollPx, arrow[1] * arrowScrollPx)
        return true
      }
      if (pressed === 'Tab' || pressed === 'Shift+Tab') return walk(event.shiftKey ? -1 : 1)
      if (clipboardKeys.includes(pressed)) return false
      const actionContext = actionContextOf()
      const action = canvasActions.find(
        (candidate) => hasShortcut(candidate, pressed) && candidate.isEnabled(actionContext),
      )
      return action ? runOnCanvas(action, actionContext) : isOwnKey(pressed)
    }
    /** From the last thing Tab goes on to the page's next control, so that nobody is caught on the canvas. */
    const walk = (by: 1 | -1): boolean => {
      const context = contextOf()
      const picture = pictureOf()
      const active = document.activeElement
      const isOnPage = active === document.body && context !== null && context.selection.length > 0
      if (!context || !picture || !(active === picture || isOnPage)) return false
      // Escape with nothing selected: the next Tab leaves the picture.
      if (takeLeave() && context.selection.length === 0) return false
      const next = nextInReading(context.scene, context.selection.at(-1) ?? null, by)
      if (next === null) return false
      picture.focus({ preventScroll: true })
      carryOut({ select: walkTo(next) })
      bringThingsIntoView([next])
      return true
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [contextOf, actionContextOf, carryOut, nudgeBy])
}

/** Keys of the board that the browser would take for itself when the board has nothing to do with them. */
function isOwnKey(pressed: string): boolean {
  return pressed === 'Ctrl+D' || pressed === 'Ctrl+K'
}

/** Enter and Space on a button are that button's. */
function isOfButton({ key, target }: KeyboardEvent): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  return target instanceof HTMLElement && target.closest('button, a, summary') !== null
}
