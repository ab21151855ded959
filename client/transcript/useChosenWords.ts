// What is selected in the transcript. It stays while the person writes below the list, where the page's own selection
// is elsewhere.
import { useCallback, useEffect, useState } from 'react'
import { type ChosenWords, readChosen } from './chosenWords'

export function useChosenWords(): [ChosenWords | null, (chosen: ChosenWords | null) => void] {
  const [chosen, setChosen] = useState<ChosenWords | null>(null)
  useEffect(() => {
    const onChange = () => {
      const selection = getSelection()
      const node = selection?.anchorNode
      const element = node instanceof Element ? node : node?.parentElement
      if (element?.closest('[data-words]')) setChosen(readChosen(selection))
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [])
  const choose = useCallback((next: ChosenWords | null) => {
    if (next === null) getSelection()?.removeAllRanges()
    setChosen(next)
  }, [])
  return [chosen, choose]
}
