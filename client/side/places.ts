// What the screen behind a panel can do for it: go to a note or a node, and say under which node a new one
// belongs. The screen says so while it is there.
import { useEffect } from 'react'
import { create } from 'zustand'
import type { Id } from '../../shared/model/id'

interface Places {
  note: ((id: Id) => void) | null
  mindNode: ((id: Id) => void) | null
  /** The node that is picked on the map; null is the core question. */
  pickedNode: () => Id | null
}

export const usePlaces = create<Places>(() => ({ note: null, mindNode: null, pickedNode: () => null }))

/** `places` must not change from one rendering to the next. */
export function usePlacesOf(places: Partial<Places>): void {
  useEffect(() => {
    usePlaces.setState(places)
    return () => usePlaces.setState(usePlaces.getInitialState())
  }, [places])
}
