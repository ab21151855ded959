// What the meeting is doing now, its prompt and its time, on a phone. Loaded only where there is an agenda.
import { agendaStateOf } from '../../shared/agenda/agendaState'
import { agenda } from '../../shared/i18n/areas/agenda'
import { StepTimer } from '../agenda/StepTimer'
import { StepWords } from '../agenda/StepWords'
import { addMessages } from '../state/messages'
import { useBoard, useTranslate } from '../state/session'
import styles from './StepStrip.module.css'

addMessages(agenda)

export default function StepStrip() {
  const t = useTranslate()
  const state = agendaStateOf(useBoard())
  return (
    <section
      className={styles.strip}
      aria-label={t('step.bar')}
      data-testid="step-bar"
      data-phase={state.phase}
      data-step={state.current?.id}
    >
      <StepWords state={state} />
      {state.current && <StepTimer step={state.current} />}
    </section>
  )
}
