// How much of a time is left, and which calm signal belongs to that moment. Pure: the caller brings the server's clock.
import { usedMs } from '../model/currentStep'
import type { Meeting } from '../model/meeting'
import type { Step } from '../model/step'

/** `soon`: a fifth is left. `over`: the time is up. */
export type Signal = 'none' | 'soon' | 'over'

export interface Countdown {
  /** Negative when the time is over. */
  leftMs: number
  totalMs: number
  signal: Signal
  /** Whether it is going on at this moment. */
  isRunning: boolean
}

const minuteMs = 60_000

/** How long before the end the gentle signal comes: a fifth of the time, one to five minutes, at most half of it. */
export function soonMsOf(totalMs: number): number {
  return Math.min(totalMs / 2, Math.max(minuteMs, Math.min(5 * minuteMs, totalMs / 5)))
}

/** Of a step; null for one without a set time. */
export function countdownOfStep(step: Step, now: number): Countdown | null {
  if (step.minutes === 0) return null
  return countdown(step.minutes * minuteMs, usedMs(step, now), step.openedAt !== null)
}

/** Of who has the floor. */
export function countdownOfSpeaker(speaking: NonNullable<Meeting['speaking']>, now: number): Countdown {
  return countdown(speaking.seconds * 1000, Math.max(0, now - speaking.startedAt), true)
}

function countdown(totalMs: number, used: number, isRunning: boolean): Countdown {
  const leftMs = totalMs - used
  const signal = leftMs <= 0 ? 'over' : leftMs <= soonMsOf(totalMs) ? 'soon' : 'none'
  return { leftMs, totalMs, signal, isRunning }
}

/** `12:30`, over an hour `1:02:30`; time that is over as `+0:12`. */
export function showTime(leftMs: number): string {
  // What is left is rounded up, so that 0:00 is the moment when it ends.
  const seconds = leftMs > 0 ? Math.ceil(leftMs / 1000) : Math.floor(-leftMs / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const pad = (value: number) => String(value).padStart(2, '0')
  const time = hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
  return leftMs <= -1000 ? `+${time}` : time
}
