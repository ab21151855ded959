// The speaker's time: near its end a calm 加速, at its end 時間到, then counting over; read out once each.
import { countdownOfSpeaker } from '../../shared/agenda/countdown'
import type { Meeting } from '../../shared/model/meeting'
import { useTranslate } from '../state/session'
import { Timer } from './Timer'
import { useServerSecond } from './useServerSecond'
import { useSignalSound } from './useSignalSound'

interface SpeakerTimerProps {
  speaking: NonNullable<Meeting['speaking']>
  isLarge?: boolean
}

export function SpeakerTimer({ speaking, isLarge = false }: SpeakerTimerProps) {
  const t = useTranslate()
  const countdown = countdownOfSpeaker(speaking, useServerSecond(true))
  const { signal } = countdown
  useSignalSound(signal)
  return (
    <>
      <Timer countdown={countdown} isLarge={isLarge} testId="speaking-timer" soonWords={t('speak.hurry')} />
      <p className="visually-hidden" role="status" aria-live="polite">
        {signal === 'soon' && t('speak.hurry')}
        {signal === 'over' && t('step.over')}
      </p>
    </>
  )
}
