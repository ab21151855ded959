// What is being written on the phone: words, category, signing and a question, kept over a reload until they are sent.
import { useEffect, useState } from 'react'
import type { Column } from '../../shared/model/category'

export interface Entry {
  text: string
  category: Column | null
  anonymous: boolean
  /** The note that is being changed; null for a new one. */
  editing: string | null
  /** A question that is being written. */
  question: string
}

const empty: Entry = { text: '', category: 'problem', anonymous: false, editing: null, question: '' }

export function useEntry(boardId: string): [Entry, (change: Partial<Entry>) => void] {
  const key = `entry:${boardId}`
  const [entry, setEntry] = useState<Entry>(() => read(key))
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(entry))
    } catch {
      // Storage is off: the words last as long as the page.
    }
  }, [key, entry])
  return [entry, (change) => setEntry((before) => ({ ...before, ...change }))]
}

function read(key: string): Entry {
  try {
    return { ...empty, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Entry>) }
  } catch {
    return empty
  }
}
