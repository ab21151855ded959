// 現在：what is happening in the meeting, its prompt, its time and its place in the agenda; for those who run it the buttons.
import { type AgendaState, agendaStateOf } from '../../shared/agenda/agendaState'
import { agenda } from '../../shared/i18n/areas/agenda'
import { mayEver } from '../../shared/permissions'
import { addMessages } from '../state/messages'
import { useBoard, useMeeting, useSession, useTranslate } from '../state/session'
import { HeldWords } from './HeldWords'
import { Speaking } from './Speaking'
import styles from './StepBar.module.css'
import { StepControls } from './StepControls'
import { StepDots } from './StepDots'
import { StepTimer } from './StepTimer'
import { StepWords } from './StepWords'

addMessages(agenda)

export default function StepBar() {
  const t = useTranslate()
  const state = agendaStateOf(useBoard())
  const { speaking } = useMeeting()
  const mayRun = mayEver(useSession().me().role, 'step.run')
  return (
    <section
      className={styles.bar}
      aria-label={t('step.bar')}
      data-testid="step-bar"
      data-phase={state.phase}
      data-step={state.current?.id}
    >
      {state.steps.length > 0 && <StepWords state={state} />}
      <Speaking speaking={speaking} isReportBack={state.current?.activity === 'reportBack'} />
      {state.steps.length > 0 && <Side state={state} mayRun={mayRun} showsTime={mayRun || !speaking} />}
    </section>
  )
}

interface SideProps {
  state: AgendaState
  mayRun: boolean
  /** While somebody reports, their clock is the only one that the others see. */
  showsTime: boolean
}

function Side({ state, mayRun, showsTime }: SideProps) {
  return (
    <div className={styles.side}>
      <HeldWords />
      <StepDots state={state} />
      {state.current && showsTime && <StepTimer step={state.current} />}
      {mayRun && <StepControls state={state} />}
    </div>
  )
}
