// The place beside a screen where staff have the transcript; its code is loaded when it is opened first.
import { lazy, Suspense } from 'react'
import { useTranscriptPanel } from './transcriptStore'

const TranscriptPanel = lazy(() => import('./TranscriptPanel'))

export function TranscriptDock() {
  const isOpen = useTranscriptPanel((state) => state.isOpen)
  if (!isOpen) return null
  return (
    <Suspense fallback={null}>
      <TranscriptPanel />
    </Suspense>
  )
}
