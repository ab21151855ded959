// Which words the transcript beside the board shows.
import { create } from 'zustand'
import type { SpeechPlace } from '../../shared/transcript/linkSpeeches'
import { useSide } from '../side/sideStore'

interface TranscriptState {
  /** What to show; a new object each time, so that the same place can be asked for again. */
  target: SpeechPlace | null
  show(place: SpeechPlace): void
}

export const useTranscriptPanel = create<TranscriptState>((set) => ({
  target: null,
  show: (place) => {
    set({ target: { ...place } })
    useSide.getState().show('transcript')
  },
}))

// Opened again by hand it does not jump back.
useSide.subscribe(({ open }) => {
  if (open !== 'transcript') useTranscriptPanel.setState({ target: null })
})
