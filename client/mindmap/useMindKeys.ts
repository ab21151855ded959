// The keyboard of the mind map. Every key goes through the one field, so that an input method always has a place to
// compose in; nothing is a command while it does.
import { useCallback } from 'react'
import { type Direction, nextByArrow } from '../../shared/mindmap/neighbours'
import { readTree } from '../../shared/mindmap/tree'
import type { ActionContext } from '../actions/action'
import { hasShortcut, shortcutOf } from '../actions/shortcut'
import { useActionContext } from '../actions/useActions'
import { useSession } from '../state/session'
import { isComposing } from '../text/isComposing'
import { bringNodeIntoView } from './camera'
import { mindActions } from './mindGroups'
import { readField, useMind } from './mindStore'
import { addChild, addSibling } from './nodeActions'
import { endWriting } from './writing'

const arrows: { readonly [key: string]: Direction } = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
/** Typed at the start of a node they ask; later they are signs like any other. */
const askingSigns = ['@', '#', '/']

/** Of what is selected here. */
export function useMindContext(): () => ActionContext {
  const contextOf = useActionContext()
  return useCallback(() => {
    const { selected } = useMind.getState()
    const context = contextOf(selected === null ? [] : [selected])
    return { ...context, select: ([id]) => useMind.setState({ selected: id ?? null }) }
  }, [contextOf])
}

export function useMindKeys(): (event: KeyboardEvent) => void {
  const session = useSession()
  const contextOf = useMindContext()
  return useCallback(
    (event) => {
      if (isComposing(event)) return
      const { writing, typed } = useMind.getState()
      const pressed = shortcutOf(event)
      const isDone = writing ? whileWriting(pressed) : atRest(pressed)
      if (isDone) event.preventDefault()

      function whileWriting(key: string): boolean {
        const isDraft = writing?.what === 'draft'
        if (key === 'Escape' || (key === 'Enter' && (!isDraft || typed === ''))) {
          endWriting(session)
          return true
        }
        if (key === 'Backspace' && isDraft && typed === '') {
          endWriting(session)
          return true
        }
        if (key === 'Enter') return runNow(addSibling)
        if (key === 'Tab') return runNow(addChild)
        if (key === 'Shift+Tab') {
          if (promoteDraft()) return true
          endWriting(session)
          return run(key)
        }
        if (typed === '' && askingSigns.includes(event.key)) return run(event.key)
        const field = readField()
        const isAtStart = field?.selectionStart === 0 && field.selectionEnd === 0
        if (key === 'Ctrl+Backspace') return isAtStart && !isDraft && run(key)
        // Keys that no text needs; everything else is the field's.
        return /^(Shift\+)?F\d+$/.test(key) || key === 'Ctrl+Enter' || key === 'Ctrl+K' ? run(key) : false
      }

      function atRest(key: string): boolean {
        const direction = arrows[key]
        if (direction) return go(direction)
        if (key === 'Escape') {
          useMind.setState({ focusId: null })
          return true
        }
        // Typed text begins with a letter, with Shift or without; the actions' keys do not.
        const isAsking = askingSigns.includes(event.key)
        const isText =
          event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey
        if (isText && !isAsking && key !== 'Shift+1') return false
        return run(isAsking ? event.key : key) || event.key === ' '
      }

      function run(key: string): boolean {
        const context = contextOf()
        const action = mindActions.find((each) => hasShortcut(each, key) && each.isEnabled(context))
        if (!action) return key === 'Tab' ? false : key === 'Ctrl+K' || key === 'Ctrl+F' || key === 'Ctrl+B'
        void action.run(context)
        bringNodeIntoView(useMind.getState().selected)
        return true
      }

      function runNow(action: typeof addChild): boolean {
        void action.run(contextOf())
        return true
      }

      function go(direction: Direction): boolean {
        const { scene, selected } = useMind.getState()
        const next = scene && nextByArrow(scene, selected, direction)
        if (next === undefined || next === null)
          useMind.setState({ selected: next === null ? null : selected })
        else useMind.setState({ selected: next })
        bringNodeIntoView(useMind.getState().selected)
        return true
      }

      /** A node that is still being written goes one level up where it stands. */
      function promoteDraft(): boolean {
        if (writing?.what !== 'draft') return false
        const parent = readTree(session.board()).get(writing.draft.parentId ?? '')
        if (!parent) return true
        const draft = { ...writing.draft, parentId: parent.parentId, after: parent.id }
        useMind.setState({ writing: { ...writing, draft } })
        return true
      }
    },
    [session, contextOf],
  )
}
