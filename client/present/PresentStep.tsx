// The step that the meeting is in, for the back row: in words, with its prompt and its time.
import { agendaStateOf } from '../../shared/agenda/agendaState'
import { StepTimer } from '../agenda/StepTimer'
import { nameOf } from '../agenda/StepWords'
import { useBoard, useMeeting, useTranslate } from '../state/session'
import styles from './PresentStep.module.css'

export function PresentStep() {
  const t = useTranslate()
  // One clock at a time: while somebody reports it is theirs.
  const { speaking } = useMeeting()
  const { steps, current, next, phase } = agendaStateOf(useBoard())
  if (steps.length === 0) return null
  const activity = current && t(`step.activity.${current.activity}`)
  return (
    <section className={styles.step} aria-label={t('step.bar')} data-testid="step-bar" data-phase={phase}>
      {current ? (
        <>
          <p className={styles.words}>
            <span className={styles.label}>{t('step.now')}</span>
            <strong>{nameOf(current, t)}</strong>
            {current.title && current.title !== activity && <span className={styles.quiet}>{activity}</span>}
            {current.prompt && <span className={styles.prompt}>{current.prompt}</span>}
          </p>
          {!speaking && <StepTimer step={current} isLarge />}
        </>
      ) : (
        <p className={styles.words}>
          <span>{t(phase === 'before' ? 'step.notStarted' : 'step.between')}</span>
          {next && <span className={styles.quiet}>{t('step.upNext', { title: nameOf(next, t) })}</span>}
        </p>
      )}
    </section>
  )
}
