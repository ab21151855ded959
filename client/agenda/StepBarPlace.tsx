// The place under the top bar where the step bar comes up: kept free while its code is loaded, so that nothing jumps.
import { lazy, Suspense } from 'react'
import { hasSteps } from '../../shared/model/currentStep'
import { useBoard } from '../state/session'
import styles from './StepBarPlace.module.css'

const StepBar = lazy(() => import('./StepBar'))

export function StepBarPlace() {
  const isThere = hasSteps(useBoard())
  if (!isThere) return null
  return (
    <Suspense fallback={<div className={styles.place} />}>
      <StepBar />
    </Suspense>
  )
}
