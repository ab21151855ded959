// Ctrl+Z and its companions on the worksheet, wherever the keyboard is, but in fields and dialogs.
import { useEffect } from 'react'
import { useRunAction } from '../actions/useActions'
import { readGlobalKey } from '../outline/outlineKeys'

const own = 'input, textarea, select, dialog'

export function useUndoKeys(): void {
  const run = useRunAction()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(own))) return
      const action = readGlobalKey(event)
      if (action && run(action)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [run])
}
