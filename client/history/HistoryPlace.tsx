// Where the history's sheets are put over a screen; their code is loaded when one is opened.
import { lazy, Suspense } from 'react'
import { useHistorySheet } from './historySheet'

const HistorySheets = lazy(() => import('./HistorySheets'))

export function HistoryPlace() {
  const isOpen = useHistorySheet((state) => state.sheet !== null)
  return isOpen ? (
    <Suspense fallback={null}>
      <HistorySheets />
    </Suspense>
  ) : null
}
