// Whether the transcript is open beside the board, and which words it shows.
import { create } from 'zustand'
import type { SpeechPlace } from '../../shared/transcript/linkSpeeches'

interface TranscriptState {
  isOpen: boolean
  /** What to show; a new object each time, so that the same place can be asked for again. */
  target: SpeechPlace | null
  toggle(): void
  show(place: SpeechPlace): void
  close(): void
}

export const useTranscriptPanel = create<TranscriptState>((set) => ({
  isOpen: false,
  target: null,
  toggle: () => set(({ isOpen }) => ({ isOpen: !isOpen, target: null })),
  show: (place) => set({ isOpen: true, target: { ...place } }),
  close: () => set({ isOpen: false, target: null }),
}))
