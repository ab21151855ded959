// 現在：what is happening in the meeting, its prompt, its time and its place in the agenda; for those who run it the buttons.
import { type AgendaState, agendaStateOf } from '../../shared/agenda/agendaState'
import { agenda } from '../../shared/i18n/areas/agenda'
import { mayEver } from '../../shared/permissions'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { HeldWords } from './HeldWords'
import styles from './StepBar.module.css'
import { StepControls } from './StepControls'
import { StepDots } from './StepDots'
import { StepTimer } from './StepTimer'
import { StepWords } from './StepWords'

addMessages(agenda)

export default function StepBar() {
  const t = useTranslate()
  const state = agendaStateOf(useBoard())
  const mayRun = mayEver(useSession().me().role, 'step.run')
  return (
    <section
      className={styles.bar}
      aria-label={t('step.bar')}
      data-testid="step-bar"
      data-phase={state.phase}
      data-step={state.current?.id}
    >
      <StepWords state={state} />
      <Side state={state} mayRun={mayRun} />
    </section>
  )
}

function Side({ state, mayRun }: { state: AgendaState; mayRun: boolean }) {
  return (
    <div className={styles.side}>
      <HeldWords />
      <StepDots state={state} />
      {state.current && <StepTimer step={state.current} />}
      {mayRun && <StepControls state={state} />}
    </div>
  )
}
