// The time of a step or a speaker: figures that count down, then over. Calm: a colour and words, nothing that moves.
import { type Countdown, showTime } from '../../shared/agenda/countdown'
import { useTranslate } from '../state/session'
import styles from './Timer.module.css'

interface TimerProps {
  countdown: Countdown
  /** For the back row of the room. */
  isLarge?: boolean
  testId?: string
  /** What is said when a fifth is left. */
  soonWords?: string
}

export function Timer({ countdown, isLarge = false, testId = 'timer', soonWords }: TimerProps) {
  const t = useTranslate()
  const { leftMs, signal, isRunning } = countdown
  const left = signal === 'soon' && soonWords ? soonWords : t('step.left')
  const words = !isRunning ? t('step.paused') : signal === 'over' ? t('step.over') : left
  return (
    <div
      className={`${styles.timer} ${styles[signal]} ${isLarge ? styles.large : ''}`}
      role="timer"
      data-testid={testId}
      data-signal={signal}
    >
      <span className={styles.words}>{words}</span>
      <span className={`${styles.time} figures`}>{showTime(leftMs)}</span>
    </div>
  )
}
