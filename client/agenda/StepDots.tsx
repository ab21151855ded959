// How far the agenda is: a dot for each step; filled when done, long for the one that is on. Pressed, it opens the agenda.
import type { AgendaState } from '../../shared/agenda/agendaState'
import { useTranslate } from '../state/session'
import styles from './StepDots.module.css'

export function StepDots({ state: { steps, current } }: { state: AgendaState }) {
  const t = useTranslate()
  const count = steps.length
  const label = current
    ? t('step.place', { place: steps.indexOf(current) + 1, count })
    : t('step.placeNone', { count })
  return (
    <span className={styles.dots} role="img" aria-label={label} title={label}>
      {steps.map(({ id, state }) => (
        <span key={id} className={`${styles.dot} ${styles[state]}`} />
      ))}
    </span>
  )
}
