// The place under the top bar where the step bar comes up: kept free while its code is loaded, so that nothing jumps.
import { lazy, Suspense } from 'react'
import { getMeeting } from '../../shared/model/board'
import { hasSteps } from '../../shared/model/currentStep'
import { useBoard } from '../state/session'
import { useAgendaSheet } from './agendaStore'
import styles from './StepBarPlace.module.css'

const StepBar = lazy(() => import('./StepBar'))
const LockNotice = lazy(() => import('./LockNotice'))
const Sheets = lazy(() => import('./AgendaSheets'))

export function StepBarPlace() {
  const board = useBoard()
  const { locks, speaking } = getMeeting(board)
  const isThere = hasSteps(board) || speaking !== null
  const isLocked = locks.length > 0
  const isSheetOpen = useAgendaSheet(({ shown }) => shown !== null)
  return (
    <>
      {isThere && (
        <Suspense fallback={<div className={styles.place} />}>
          <StepBar />
        </Suspense>
      )}
      {isLocked && (
        <Suspense fallback={null}>
          <LockNotice />
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
