// What is going on, in words: the step, what people do in it, and its prompt.
import type { AgendaState } from '../../shared/agenda/agendaState'
import type { Translate } from '../../shared/i18n/catalogue'
import type { Step } from '../../shared/model/step'
import { useTranslate } from '../state/session'
import styles from './StepWords.module.css'

export function StepWords({ state }: { state: AgendaState }) {
  const t = useTranslate()
  const { current, next, steps, phase } = state
  if (!current) {
    const last = steps.findLast((step) => step.state === 'closed')
    return (
      <div className={styles.words}>
        <p className={styles.now}>
          {phase === 'before' && t('step.notStarted')}
          {phase === 'between' && last && t('step.closed', { title: nameOf(last, t) })}
          {phase === 'done' && t('step.allDone')}
        </p>
        {next && <p className={styles.prompt}>{t('step.upNext', { title: nameOf(next, t) })}</p>}
      </div>
    )
  }
  const activity = t(`step.activity.${current.activity}`)
  return (
    <div className={styles.words}>
      <p className={styles.now}>
        <span className={styles.label}>{t('step.now')}</span>
        <strong>{nameOf(current, t)}</strong>
        {current.title && current.title !== activity && <span className={styles.activity}>{activity}</span>}
      </p>
      {current.prompt && <p className={styles.prompt}>{current.prompt}</p>}
    </div>
  )
}

/** A step without a title is called by what people do in it. */
export function nameOf(step: Step, t: Translate): string {
  return step.title || t(`step.activity.${step.activity}`)
}
