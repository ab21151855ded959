// Plays a signal's sound when it comes, not when one comes to a page where it already holds.
import { useEffect, useRef } from 'react'
import type { Signal } from '../../shared/agenda/countdown'
import { playSignal, useSound } from './sound'

export function useSignalSound(signal: Signal): void {
  const isOn = useSound((state) => state.isOn)
  const before = useRef(signal)
  useEffect(() => {
    if (before.current === signal) return
    before.current = signal
    if (isOn && signal !== 'none') playSignal(signal)
  }, [signal, isOn])
}
