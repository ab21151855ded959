// How to go to a note or node on the screen behind the transcript: the screen says so while it is there.
import { useEffect } from 'react'
import { create } from 'zustand'

interface Places {
  note: ((id: string) => void) | null
  mindNode: ((id: string) => void) | null
}

export const usePlaces = create<Places>(() => ({ note: null, mindNode: null }))

/** For a screen that shows notes or nodes; `go` must not change from one rendering to the next. */
export function useTranscriptPlaces(kind: keyof Places, go: (id: string) => void): void {
  useEffect(() => {
    usePlaces.setState({ [kind]: go })
    return () => usePlaces.setState({ [kind]: null })
  }, [kind, go])
}
