// The place beside a screen where one panel is open; its code is loaded when it is opened first.
import { lazy, Suspense } from 'react'
import { useSide } from './sideStore'

const panels = {
  questions: lazy(() => import('../questions/QuestionsPanel')),
  votes: lazy(() => import('../polls/PollsPanel')),
  people: lazy(() => import('../people/PeoplePanel')),
  changes: lazy(() => import('../history/ChangesPanel')),
  transcript: lazy(() => import('../transcript/TranscriptPanel')),
}

export function SideDock() {
  const open = useSide((state) => state.open)
  if (!open) return null
  const Panel = panels[open]
  return (
    <Suspense fallback={null}>
      <Panel />
    </Suspense>
  )
}
