// How far the agenda is: a dot for each step; filled when done, long for the one that is on. Pressed, it opens the agenda.
import type { AgendaState } from '../../shared/agenda/agendaState'
import { useTranslate } from '../state/session'
import { useAgendaSheet } from './agendaStore'
import styles from './StepDots.module.css'

export function StepDots({ state: { steps, current } }: { state: AgendaState }) {
  const t = useTranslate()
  const show = useAgendaSheet((sheet) => sheet.show)
  const count = steps.length
  const label = current
    ? t('step.place', { place: steps.indexOf(current) + 1, count })
    : t('step.placeNone', { count })
  return (
    <button
      type="button"
      className={styles.dots}
      aria-label={label}
      title={label}
      data-testid="open-agenda"
      onClick={() => show('agenda')}
    >
      {steps.map(({ id, state }) => (
        <span key={id} className={`${styles.dot} ${styles[state]}`} />
      ))}
    </button>
  )
}
