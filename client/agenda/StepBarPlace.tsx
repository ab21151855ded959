// The place under the top bar where the step bar comes up: kept free while its code is loaded, so that nothing jumps.
import { lazy, Suspense } from 'react'
import { hasSteps } from '../../shared/model/currentStep'
import { useBoard } from '../state/session'
import { useAgendaSheet } from './agendaStore'
import styles from './StepBarPlace.module.css'

const StepBar = lazy(() => import('./StepBar'))
const Sheets = lazy(() => import('./AgendaSheets'))

export function StepBarPlace() {
  const isThere = hasSteps(useBoard())
  const isSheetOpen = useAgendaSheet(({ shown }) => shown !== null)
  return (
    <>
      {isThere && (
        <Suspense fallback={<div className={styles.place} />}>
          <StepBar />
        </Suspense>
      )}
      {isSheetOpen && (
        <Suspense fallback={null}>
          <Sheets />
        </Suspense>
      )}
    </>
  )
}
