// The open step's countdown, or how long it has been going on; its signals are read out once each.
import { type Countdown, countdownOfStep, showTime, soonMsOf } from '../../shared/agenda/countdown'
import { usedMs } from '../../shared/model/currentStep'
import type { Step } from '../../shared/model/step'
import { useTranslate } from '../state/session'
import styles from './StepTimer.module.css'
import { Timer } from './Timer'
import { useServerSecond } from './useServerSecond'
import { useSignalSound } from './useSignalSound'

interface StepTimerProps {
  step: Step
  isLarge?: boolean
}

export function StepTimer({ step, isLarge = false }: StepTimerProps) {
  const t = useTranslate()
  const now = useServerSecond(step.state === 'open')
  const countdown = countdownOfStep(step, now)
  useSignalSound(countdown?.signal ?? 'none')
  return (
    <>
      {countdown ? (
        <Timer countdown={countdown} isLarge={isLarge} />
      ) : (
        <div className={styles.used} role="timer" data-testid="timer" data-signal="none">
          <span>{t(step.state === 'paused' ? 'step.paused' : 'step.used')}</span>
          <span className="figures">{showTime(usedMs(step, now))}</span>
        </div>
      )}
      <p className="visually-hidden" role="status" aria-live="polite" data-testid="step-signal">
        {countdown && sayOf(countdown)}
      </p>
    </>
  )

  /** The same words as long as the signal holds, so that they are read out once. */
  function sayOf({ signal, totalMs }: Countdown): string {
    const { title } = step
    if (signal === 'over') return t('step.sayOver', { title })
    if (signal === 'none') return ''
    const minutes = Math.floor(soonMsOf(totalMs) / 60_000)
    return minutes > 0 ? t('step.saySoon', { title, minutes }) : t('step.saySoonSeconds', { title })
  }
}
